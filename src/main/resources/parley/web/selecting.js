// Words lie apart on a page. A pointer between them would select to the page's end; a brink behind the last word it passed holds it.
import { el } from "./dom.js";

export function guard(words) {
  words.append(el("div", { class: "brink" }));
  words.addEventListener("pointerdown", () => words.classList.add("selecting"));
}

const release = () => {
  for (const words of document.querySelectorAll(".words.selecting")) words.classList.remove("selecting");
};
document.addEventListener("pointerup", release);
document.addEventListener("pointercancel", release);
document.addEventListener("selectionchange", hold);

function hold() {
  if (!document.querySelector(".words.selecting")) return;
  const { focusNode: node, focusOffset: offset } = getSelection();
  if (node?.nodeType !== Node.TEXT_NODE) return;
  const word = node.parentElement;
  const words = word.closest(".words");
  if (!words) return;
  words.classList.add("selecting");
  const brink = words.querySelector(".brink");
  const before = backward(node, offset) ? offset < node.length : offset === 0;
  const neighbour = before ? word.previousSibling : word.nextSibling;
  if (neighbour === brink) return;
  if (before) word.before(brink);
  else word.after(brink);
}

function backward(node, offset) {
  const range = getSelection().getRangeAt(0);
  return !range.collapsed && range.startContainer === node && range.startOffset === offset;
}
