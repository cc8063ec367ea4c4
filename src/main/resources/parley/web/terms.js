// Defined terms: a term in an answer shows its meaning on hover and on focus.
import { byId, el } from "./dom.js";
import { documents } from "./api.js";

const LONGEST = 420;
const MOST_NAMES = 800;
const fetched = new Map(); // document id -> promise of its terms
const patterns = new Map(); // documents -> promise of what finds their terms

export function termsOf(id) {
  if (!fetched.has(id)) fetched.set(id, documents.terms(id).catch(() => []));
  return fetched.get(id);
}

// The contract has been replaced: its terms are asked for again.
export function forgetTerms(id) {
  fetched.delete(id);
  patterns.clear();
}

function finderOf(documentIds) {
  const ids = [...new Set(documentIds)].sort();
  const key = ids.join();
  if (!patterns.has(key)) patterns.set(key, Promise.all(ids.map(termsOf)).then((lists) => finder(lists.flat())));
  return patterns.get(key);
}

function finder(terms) {
  const meanings = new Map(terms.filter((t) => t.term.length > 3).map((t) => [t.term, t.definition]));
  const names = [...meanings.keys()].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
  const pattern = names.length ? new RegExp(`(?<![\\w])(${names.map(quoted).join("|")})(?![\\w])`, "g") : null;
  return { meanings, pattern };
}

const quoted = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// The text as nodes, the first of each defined term of these documents made focusable.
export async function withTerms(text, documentIds) {
  const { meanings, pattern } = await finderOf(documentIds);
  if (!pattern) return [text];
  const seen = new Set();
  return text.split(pattern).map((part, i) => {
    if (i % 2 === 0 || seen.has(part)) return part;
    seen.add(part);
    return term(part, meanings.get(part));
  });
}

function term(name, meaning) {
  const show = (e) => open(e.currentTarget, meaning);
  return el("dfn", {
    class: "term", tabindex: "0",
    onmouseenter: show, onfocus: show, onclick: show, onmouseleave: closeSoon, onblur: close,
  }, name);
}

let closing = 0;
let described = null; // the word whose meaning is shown
const tip = byId("term-meaning");

function open(word, meaning) {
  close();
  described = word;
  word.setAttribute("aria-describedby", tip.id);
  tip.textContent = meaning.length > LONGEST ? `${meaning.slice(0, LONGEST)}…` : meaning;
  tip.hidden = false;
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8));
  const below = at.bottom + 4 + tip.offsetHeight < innerHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - tip.offsetHeight - 4)}px`;
}

function close() {
  clearTimeout(closing);
  described?.removeAttribute("aria-describedby");
  described = null;
  tip.hidden = true;
}

// The pointer may go from the word into its meaning, to read on or to select.
function closeSoon() {
  clearTimeout(closing);
  closing = setTimeout(close, 250);
}

tip.addEventListener("mouseenter", () => clearTimeout(closing));
tip.addEventListener("mouseleave", closeSoon);
document.addEventListener("scroll", close, true);
document.addEventListener("keydown", (e) => {
  if (e.key !== "Escape" || tip.hidden) return;
  e.stopPropagation();
  close();
}, true);
