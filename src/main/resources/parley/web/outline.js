// What a contract consists of: its tree of sections and its defined terms, to browse and to search.
import { el, icon, replaceChildren } from "./dom.js";
import { documents } from "./api.js";
import { termsOf } from "./terms.js";

const MANY = 120; // sections that are shown at first, at most

export async function pageOf(id, sectionId) {
  const found = (await documents.outline(id)).find((s) => s.id === sectionId);
  return found?.page_start ?? 1;
}

const nameOf = (s) => [s.number, s.title].filter(Boolean).join(" ") || "Opening";

function search(what, heard) {
  return el("label", { class: "field find" }, el("span", { class: "visually-hidden" }, what),
    el("input", { type: "search", autocomplete: "off", placeholder: what, oninput: (e) => heard(e.target.value.trim().toLowerCase()) }));
}

// The tree; to(place) goes to a section in the document.
export async function sections(id, panel, to) {
  const all = await documents.outline(id);
  const paged = all.some((s) => s.page_start > 1);
  const children = new Map();
  for (const s of all) children.set(s.parent_id ?? "", [...(children.get(s.parent_id ?? "") ?? []), s]);
  const deepest = unfolded(children);
  const branch = (parent, depth) => (children.get(parent) ?? []).map((s) => {
    const below = children.has(s.id) ? el("ul", {}, branch(s.id, depth + 1)) : null;
    return el("li", { "data-name": nameOf(s).toLowerCase() }, el("div", { class: "leaf" }, below ? fold(below, s, depth < deepest) : el("span", { class: "no-fold" }), leaf(s, paged, to)), below);
  });
  const tree = el("ul", { class: "tree" }, branch("", 1));
  replaceChildren(panel, search("Find a section", (words) => narrow(tree, words)), tree, all.length ? null : el("p", { class: "text note" }, "No sections were recognised in this contract."));
}

// How many levels are shown at first: as many as do not make the list too long.
function unfolded(children) {
  let level = children.get("") ?? [];
  let count = level.length;
  for (let depth = 1; ; depth++) {
    level = level.flatMap((s) => children.get(s.id) ?? []);
    count += level.length;
    if (!level.length || count > MANY) return depth;
  }
}

// What opens and closes a branch.
function fold(below, s, open) {
  const button = el("button", { type: "button", class: "fold", "aria-label": `Subsections of ${nameOf(s)}` }, icon("folded"));
  const set = (on) => {
    button.setAttribute("aria-expanded", String(on));
    below.hidden = !on;
  };
  button.addEventListener("click", () => set(below.hidden));
  below.addEventListener("parley-unfold", () => set(true));
  set(open);
  return button;
}

// Leaves the sections of these words, and those above them, unfolded.
function narrow(tree, words) {
  const items = [...tree.querySelectorAll("li")].reverse();
  for (const li of items) {
    const mine = li.dataset.name.includes(words);
    const below = [...li.querySelectorAll(":scope > ul > li")].some((c) => !c.hidden);
    li.hidden = Boolean(words) && !mine && !below;
    if (words && below) li.querySelector(":scope > ul").dispatchEvent(new Event("parley-unfold"));
  }
}

function leaf(s, paged, to) {
  const place = { page: s.page_start, section_id: s.id, quote: [s.number, s.title].filter(Boolean).join(" ") };
  return el("button", { type: "button", onclick: () => to(place) }, el("span", {}, nameOf(s)), paged ? el("span", { class: "page-no" }, `p. ${s.page_start}`) : null);
}

// The defined terms; to(place) goes to where one is defined.
export async function terms(id, panel, to) {
  const [all, outline] = await Promise.all([termsOf(id), documents.outline(id)]);
  if (!all.length) {
    replaceChildren(panel, el("p", { class: "text note" }, "This contract defines no terms."));
    return;
  }
  const paged = outline.some((s) => s.page_start > 1);
  const names = new Map(outline.map((s) => [s.id, nameOf(s)]));
  const entries = [...all].sort((a, b) => a.term.localeCompare(b.term)).map((t) => entry(t, names.get(t.section_id), paged, to));
  const list = el("dl", { class: "terms" }, entries);
  replaceChildren(panel, search("Find a term", (words) => filter(entries, words)), list);
}

// The terms of this name; where there are none, those whose meaning speaks of it.
function filter(entries, words) {
  const holds = (node) => node.textContent.toLowerCase().includes(words);
  const named = entries.filter((e) => holds(e.querySelector("dt")));
  const wanted = new Set(named.length ? named : entries.filter(holds));
  for (const e of entries) e.hidden = !wanted.has(e);
}

function entry(t, section, paged, to) {
  const place = { page: t.page, section_id: t.section_id, quote: t.definition };
  const where = [section, paged ? `p. ${t.page}` : null].filter(Boolean).join(", ");
  return el("div", {}, el("dt", {}, t.term), el("dd", {}, t.definition, " ",
    el("button", { type: "button", class: "link", "aria-label": `Where ${t.term} is defined: ${where}`, onclick: () => to(place) }, where || "Show")));
}
