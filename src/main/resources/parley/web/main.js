// Puts the page together.
import { byId, save, saved } from "./dom.js";
import * as contracts from "./contracts.js";
import * as list from "./list.js";
import * as past from "./past.js";
import * as source from "./source.js";
import * as talk from "./talk.js";
import { forgetTerms } from "./terms.js";
import * as uploads from "./uploads.js";
import { forgetOutline } from "./welcome.js";

function theme(name) {
  document.documentElement.dataset.theme = name;
  byId("theme").setAttribute("aria-pressed", String(name === "dark"));
}

function startTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  theme(saved("theme", "") || (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", (e) => { if (!saved("theme", "")) theme(e.matches ? "dark" : "light"); });
  byId("theme").addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    save("theme", next);
    theme(next);
  });
}

const KEYS = {
  "/": () => byId("question").focus(),
  n: () => source.step(1),
  p: () => source.step(-1),
  "?": () => byId("help").showModal(),
};

function startKeys() {
  const box = byId("single-keys");
  box.checked = saved("single-keys", "on") === "on";
  box.addEventListener("change", () => save("single-keys", box.checked ? "on" : "off"));
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("dialog")) return;
    if (e.key === "Escape" && !e.target.closest("input, textarea")) escape();
    if (!box.checked || e.target.closest("input:not([type=checkbox]), textarea") || !KEYS[e.key]) return;
    e.preventDefault();
    KEYS[e.key]();
  });
  byId("show-help").addEventListener("click", () => byId("help").showModal());
  byId("show-library").addEventListener("click", () => library(!isLibraryOpen()));
  byId("hide-library").addEventListener("click", () => library(false));
  document.addEventListener("pointerdown", (e) => {
    if (isLibraryOpen() && !e.target.closest("#library, .bar, dialog, .toasts")) library(false);
  });
}

function escape() {
  if (isLibraryOpen()) library(false);
  else source.close();
}

const isLibraryOpen = () => byId("library").classList.contains("open");

// On a narrow screen the contracts lie over the conversation.
function library(open) {
  if (open === isLibraryOpen()) return;
  byId("library").classList.toggle("open", open);
  byId("show-library").setAttribute("aria-expanded", String(open));
  for (const under of ["talk", "source"]) byId(under).inert = open;
  byId(open ? "hide-library" : "show-library").focus();
}

startTheme();
startKeys();
byId("new-conversation").addEventListener("click", () => {
  library(false);
  talk.begin();
});
list.start({
  opened: (contract) => {
    library(false);
    source.openContract(contract);
  },
});
uploads.start({
  replaced: (id) => {
    forgetTerms(id);
    forgetOutline(id);
    source.renew(id);
    talk.welcome();
  },
});
await contracts.start({ shown: list.show, changed: () => talk.welcome() });
await talk.start({ cite: source.openCitation, changed: past.refresh });
await past.start({ opened: () => library(false) });
document.documentElement.dataset.ready = "true";
