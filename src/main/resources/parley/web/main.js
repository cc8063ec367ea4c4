// Puts the page together.
import { byId, save, saved, toast } from "./dom.js";
import * as contracts from "./contracts.js";
import * as past from "./past.js";
import * as source from "./source.js";
import * as talk from "./talk.js";
import { forgetTerms } from "./terms.js";

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

function startKeys() {
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !e.target.closest("input, textarea, dialog")) {
      e.preventDefault();
      byId("question").focus();
    }
  });
  byId("show-help").addEventListener("click", () => byId("help").showModal());
  byId("show-library").addEventListener("click", () => library(!byId("library").classList.contains("open")));
  byId("transcript").addEventListener("click", () => library(false));
}

function library(open) {
  byId("library").classList.toggle("open", open);
  byId("show-library").setAttribute("aria-expanded", String(open));
}

startTheme();
startKeys();
source.start();
byId("new-conversation").addEventListener("click", () => talk.begin());
await contracts.start({
  opened: (contract) => {
    library(false);
    source.openContract(contract);
  },
  replaced: (id) => {
    forgetTerms(id);
    source.renew(id).catch((e) => toast(e.message));
    talk.welcome();
  },
  changed: () => talk.welcome(),
});
await talk.start({ cite: source.openCitation, changed: past.refresh });
await past.start();
document.documentElement.dataset.ready = "true";
