// Defined terms: a term in an answer shows its meaning on hover and on focus.
import { byId, el } from "./dom.js";
import { documents } from "./api.js";

const fetched = new Map(); // document id -> promise of its terms

export function termsOf(id) {
  if (!fetched.has(id)) fetched.set(id, documents.terms(id).catch(() => []));
  return fetched.get(id);
}

// The contract has been replaced: its terms are asked for again.
export const forgetTerms = (id) => fetched.delete(id);

// The text as nodes, the defined terms of these documents made focusable.
export async function withTerms(text, documentIds) {
  const terms = (await Promise.all([...new Set(documentIds)].map(termsOf))).flat().filter((t) => t.term.length > 3);
  const meanings = new Map(terms.map((t) => [t.term, t.definition]));
  const names = [...meanings.keys()].sort((a, b) => b.length - a.length).slice(0, 800);
  if (!names.length) return [text];
  const pattern = new RegExp(`(?<![\\w])(${names.map(quoted).join("|")})(?![\\w])`, "g");
  const seen = new Set();
  return text.split(pattern).map((part, i) => {
    if (i % 2 === 0 || seen.has(part)) return part;
    seen.add(part);
    return term(part, meanings.get(part));
  });
}

const quoted = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function term(name, meaning) {
  const tip = byId("term-meaning");
  const hide = () => { tip.hidden = true; };
  const show = (e) => {
    tip.textContent = meaning.length > 420 ? `${meaning.slice(0, 420)}…` : meaning;
    tip.hidden = false;
    const at = e.target.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8));
    const below = at.bottom + 6 + tip.offsetHeight < innerHeight;
    tip.style.left = `${left}px`;
    tip.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - tip.offsetHeight - 6)}px`;
  };
  return el("dfn", {
    class: "term", tabindex: "0", "aria-describedby": "term-meaning",
    onmouseenter: show, onfocus: show, onclick: show, onmouseleave: hide, onblur: hide,
    onkeydown: (e) => { if (e.key === "Escape") hide(); },
  }, name);
}
