// A protected PDF is kept as it came: to show it, the browser needs its password too.
import { el, replaceChildren } from "./dom.js";

const WRONG = 2;

// What pdf.js calls when the file wants a password.
export function passwordFor(panel) {
  return (open, reason) => {
    const input = el("input", { type: "password", required: true, autocomplete: "off", "aria-label": "Password of this file", placeholder: "Password" });
    const submit = (e) => {
      e.preventDefault();
      replaceChildren(panel, el("p", { class: "text note" }, "Opening"));
      open(input.value);
    };
    const words = reason === WRONG ? "This is not its password. Try again." : "This file is protected. Its password is needed to show its pages; it is not sent anywhere.";
    replaceChildren(panel, el("div", { class: "text" }, el("p", { role: "status" }, words),
      el("form", { class: "row password", onsubmit: submit }, input, el("button", { type: "submit" }, "Show the pages"))));
    input.focus();
  };
}
