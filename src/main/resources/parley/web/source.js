// The contract beside the conversation: the original with the quote marked, its sections, its terms.
import { byId, el, replaceChildren, toast } from "./dom.js";
import { documents } from "./api.js";
import * as contracts from "./contracts.js";
import { label } from "./answer.js";
import { termsOf } from "./terms.js";

let shown = null; // { id, tab, file }
let returnTo = null;

export function start() {
  document.addEventListener("keydown", (e) => {
    if (e.target.closest("input, textarea, dialog")) return;
    if (e.key === "Escape") close();
    if (e.key === "n") step(1);
    if (e.key === "p") step(-1);
  });
}

export async function openContract(contract) {
  returnTo = document.activeElement;
  await show(contract.id, contract.name, "Sections");
}

export async function openCitation(citation, chip) {
  for (const c of document.querySelectorAll(".chip")) c.removeAttribute("aria-current");
  chip?.setAttribute("aria-current", "true");
  returnTo = chip;
  try {
    await show(citation.doc_id, citation.doc_name, "Document");
    byId("source-place").textContent = label(citation);
    await go(citation);
  } catch (e) {
    toast(e.message);
  }
}

// Shows the contract anew when it is the open one and has been replaced.
export async function renew(id) {
  if (shown?.id !== id) return;
  byId("source-place").textContent = "";
  await turnTo(shown.tab);
}

// Next or previous citation on the page.
function step(by) {
  const chips = [...document.querySelectorAll(".chip")];
  if (!chips.length) return;
  const at = chips.findIndex((c) => c.getAttribute("aria-current") === "true");
  const next = chips[at < 0 ? (by > 0 ? 0 : chips.length - 1) : Math.min(chips.length - 1, Math.max(0, at + by))];
  next.scrollIntoView({ block: "nearest" });
  next.click();
}

export function close() {
  if (!shown) return;
  shown.file?.close?.();
  shown = null;
  byId("source").hidden = true;
  byId("house").classList.remove("with-source");
  for (const c of document.querySelectorAll(".chip")) c.removeAttribute("aria-current");
  returnTo?.focus?.();
}

async function show(id, name, tab) {
  const same = shown?.id === id;
  if (!same) {
    shown?.file?.close?.();
    shown = { id, name, tab: null, file: null };
    byId("house").classList.add("with-source");
    byId("source").hidden = false;
    frame(name);
  }
  if (!same || shown.tab !== tab) await turnTo(tab);
}

function frame(name) {
  const tab = (title) => el("button", { type: "button", role: "tab", id: `tab-${title}`, "aria-controls": "panel", "aria-selected": "false", onclick: () => turnTo(title).catch((e) => toast(e.message)) }, title);
  replaceChildren(byId("source"),
    el("div", { class: "source-head" },
      el("div", { class: "source-title" },
        el("div", {}, el("h2", { id: "source-name" }, name), el("div", { id: "source-place", class: "note", role: "status" })),
        el("div", { class: "row" },
          el("button", { type: "button", class: "quiet icon", "aria-label": "Previous citation", onclick: () => step(-1) }, "‹"),
          el("button", { type: "button", class: "quiet icon", "aria-label": "Next citation", onclick: () => step(1) }, "›"),
          el("button", { type: "button", class: "quiet icon", "aria-label": "Close the source", onclick: close }, "×"))),
      el("div", { class: "tabs", role: "tablist", "aria-label": "Views of the contract" }, tab("Document"), tab("Sections"), tab("Terms"))),
    el("div", { id: "panel", class: "panel", role: "tabpanel", "aria-labelledby": "tab-Document", tabindex: "0" }));
}

async function turnTo(tab) {
  for (const b of document.querySelectorAll(".tabs [role=tab]")) b.setAttribute("aria-selected", String(b.textContent === tab));
  shown.file?.close?.();
  shown.file = null;
  shown.tab = tab;
  const panel = byId("panel");
  panel.setAttribute("aria-labelledby", `tab-${tab}`);
  panel.classList.remove("pages");
  replaceChildren(panel, el("p", { class: "text note" }, "Opening"));
  const mine = shown;
  const fill = { Document: original, Sections: tree, Terms: terms }[tab];
  await fill(mine, panel);
}

async function original(mine, panel) {
  const contract = contracts.byDocument(mine.id);
  if (contract?.format === "pdf") {
    const [{ open }, bytes] = await Promise.all([import("./pdf.js"), documents.content(mine.id)]);
    replaceChildren(panel);
    mine.file = await open(bytes, panel);
  } else {
    const text = await import("./text.js");
    mine.file = text.open(await documents.sections(mine.id), panel);
  }
}

async function go(citation) {
  if (!shown?.file) return;
  const boxes = citation.boxes ?? [];
  await shown.file.go(boxes[0]?.page ?? citation.page ?? 1, boxes, citation);
}

async function tree(mine, panel) {
  const sections = await documents.sections(mine.id);
  const children = Map.groupBy ? Map.groupBy(sections, (s) => s.parent_id ?? "") : grouped(sections);
  const branch = (parent) => (children.get(parent) ?? []).map((s) => el("li", {}, leaf(s), children.has(s.id) ? el("ul", {}, branch(s.id)) : null));
  replaceChildren(panel, el("ul", { class: "tree" }, branch("")));
}

function grouped(sections) {
  const groups = new Map();
  for (const s of sections) groups.set(s.parent_id ?? "", [...(groups.get(s.parent_id ?? "") ?? []), s]);
  return groups;
}

function leaf(s) {
  const name = [s.number, s.title].filter(Boolean).join(" ") || "Opening";
  const to = async () => {
    await turnTo("Document");
    await go({ page: s.page_start, boxes: [], section_id: s.id, quote: "" });
  };
  return el("button", { type: "button", onclick: () => to().catch((e) => toast(e.message)) }, name, " ", el("span", { class: "page-no" }, `p. ${s.page_start}`));
}

async function terms(mine, panel) {
  const all = await termsOf(mine.id);
  const list = all.flatMap((t) => [el("dt", {}, t.term), el("dd", {}, t.definition)]);
  replaceChildren(panel, list.length ? el("dl", { class: "terms" }, list) : el("p", { class: "text note" }, "This contract defines no terms."));
}
