// The contract beside the conversation: the original with the quote marked, its sections, its terms.
import { byId, download, el, iconButton, replaceChildren, toast } from "./dom.js";
import { documents } from "./api.js";
import * as contracts from "./contracts.js";
import { label } from "./answer.js";
import * as outline from "./outline.js";

const TABS = ["Document", "Sections", "Terms"];
let shown = null; // { id, name, tab, file, opening }
let returnTo = null;

export const isOpen = () => Boolean(shown);

export async function openContract(contract) {
  returnTo = document.activeElement;
  unmark();
  await guarded(async () => {
    show(contract.id, contract.name);
    tell(null);
    await turnTo("Sections");
    byId("tab-Sections").focus();
  });
}

export async function openCitation(citation, button) {
  unmark();
  button?.setAttribute("aria-current", "true");
  returnTo = button;
  await guarded(async () => {
    show(citation.doc_id, citation.doc_name ?? contracts.byDocument(citation.doc_id)?.name ?? "");
    tell(citation);
    button?.scrollIntoView({ block: "nearest", behavior: "instant" });
    const mine = shown;
    await turnTo("Document");
    if (shown === mine) byId("panel").focus({ preventScroll: true });
    await go(citation, mine);
  });
}

async function guarded(action) {
  try {
    await action();
  } catch (e) {
    toast(e.message);
  }
}

// Shows the contract anew when it is the open one and has been replaced.
export async function renew(id) {
  if (shown?.id !== id) return;
  const { name, tab } = shown;
  shown.file?.close?.();
  shown = null;
  show(id, name);
  tell(null);
  await guarded(() => turnTo(tab));
}

// The citations of all answers, as they stand on the page.
const citations = () => [...document.querySelectorAll(".chips .chip")];
const currentOf = (all) => all.findIndex((c) => c.getAttribute("aria-current") === "true");

// Next or previous citation on the page; from a caveat, the ones around it.
export function step(by) {
  const all = citations();
  if (!all.length) return;
  const at = currentOf(all);
  const next = all[at < 0 ? firstOf(all, by) : Math.min(all.length - 1, Math.max(0, at + by))];
  next.scrollIntoView({ block: "nearest" });
  next.click();
}

// With none open: the first of the last answer, or the last of all.
function firstOf(all, by) {
  const last = all.at(-1).closest(".chips");
  return by > 0 ? all.findIndex((c) => c.closest(".chips") === last) : all.length - 1;
}

function unmark() {
  for (const c of document.querySelectorAll(".reply [aria-current]")) c.removeAttribute("aria-current");
}

export function close() {
  if (!shown) return;
  shown.file?.close?.();
  shown = null;
  byId("source").hidden = true;
  byId("house").classList.remove("with-source");
  unmark();
  (returnTo?.isConnected ? returnTo : byId("question")).focus();
}

function show(id, name) {
  if (shown?.id === id) return;
  shown?.file?.close?.();
  shown = { id, name, tab: null, file: null, opening: new Map() };
  byId("house").classList.add("with-source");
  byId("source").hidden = false;
  frame(name);
}

function tell(citation) {
  const all = citations();
  const at = currentOf(all);
  byId("source-place").textContent = citation ? `${label(citation)}${at < 0 ? "" : ` · citation ${at + 1} of ${all.length}`}` : "";
  byId("panel").setAttribute("aria-label", citation ? `Document: ${label(citation)}` : "Document");
  byId("source-quote").textContent = (citation?.quotes ?? [citation?.quote ?? ""]).join(" … ");
  byId("source-quote").hidden = !citation?.quote;
}

const panelOf = (tab) => byId(tab === "Document" ? "panel" : `panel-${tab}`);

function frame(name) {
  const zoom = (by) => () => shown?.file?.zoom?.(by);
  replaceChildren(byId("source"),
    el("div", { class: "source-head" },
      el("div", { class: "source-title" },
        el("div", {}, el("h2", { id: "source-name", title: name }, name), el("div", { id: "source-place", class: "note", role: "status" })),
        el("div", { class: "row" },
          iconButton("back", "Previous citation", () => step(-1)), iconButton("on", "Next citation", () => step(1)),
          iconButton("save", "Save the original", save), iconButton("close", "Close the source", close))),
      el("blockquote", { id: "source-quote", class: "quote", hidden: true }),
      el("div", { class: "source-tools" },
        el("div", { class: "tabs", role: "tablist", "aria-label": "Views of the contract", onkeydown: arrows }, TABS.map(tab)),
        el("div", { class: "row zoom", id: "zoom", hidden: true },
          iconButton("smaller", "Smaller", zoom(-1)), iconButton("larger", "Larger", zoom(1))))),
    TABS.map((t) => el("div", { id: panelId(t), class: "panel", role: "tabpanel", "aria-label": t, tabindex: "0", hidden: true })));
}

const panelId = (t) => (t === "Document" ? "panel" : `panel-${t}`);

const tab = (t) => el("button", {
  type: "button", role: "tab", id: `tab-${t}`, "aria-controls": panelId(t), "aria-selected": "false", tabindex: "-1",
  onclick: () => guarded(() => turnTo(t)),
}, t);

function arrows(e) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
  if (!by || !shown) return;
  e.preventDefault();
  const next = TABS[(TABS.indexOf(shown.tab) + by + TABS.length) % TABS.length];
  guarded(() => turnTo(next));
  byId(`tab-${next}`).focus();
}

async function save() {
  const { id, name } = shown;
  await guarded(async () => download(await documents.content(id), name));
}

// Shows one of the three views; each is made once and then kept.
async function turnTo(t) {
  const mine = shown;
  mine.tab = t;
  for (const other of TABS) {
    panelOf(other).hidden = other !== t;
    byId(`tab-${other}`).setAttribute("aria-selected", String(other === t));
    byId(`tab-${other}`).tabIndex = other === t ? 0 : -1;
  }
  byId("zoom").hidden = t !== "Document" || contracts.byDocument(mine.id)?.format !== "pdf";
  if (!mine.opening.has(t)) mine.opening.set(t, open(mine, t).catch((e) => fail(mine, t, e)));
  await mine.opening.get(t);
}

async function open(mine, t) {
  const panel = panelOf(t);
  replaceChildren(panel, el("p", { class: "text note" }, "Opening"));
  if (t === "Document") await original(mine, panel);
  else await outline[t.toLowerCase()](mine.id, panel, (place) => guarded(() => turnTo("Document").then(() => go(place, mine))));
}

function fail(mine, t, e) {
  mine.opening.delete(t);
  if (shown !== mine) return;
  const again = () => guarded(() => turnTo(t));
  replaceChildren(panelOf(t), el("div", { class: "text" }, el("p", { class: "state bad" }, e.message), el("button", { type: "button", onclick: again }, "Try again")));
}

async function original(mine, panel) {
  if (contracts.byDocument(mine.id)?.format === "pdf") {
    const [pdf, blob] = await Promise.all([import("./pdf.js"), documents.content(mine.id)]);
    if (shown === mine) mine.file = await pdf.open(await blob.arrayBuffer(), panel);
  } else {
    const [text, sections] = await Promise.all([import("./text.js"), documents.sections(mine.id)]);
    if (shown === mine) mine.file = text.open(sections, panel);
  }
  if (shown !== mine) mine.file?.close?.();
}

async function go(citation, mine) {
  if (shown !== mine || !mine.file) return;
  const page = citation.page ?? await outline.pageOf(mine.id, citation.section_id);
  await mine.file.go({ ...citation, page: citation.boxes?.[0]?.page ?? page, boxes: citation.boxes ?? [] });
}
