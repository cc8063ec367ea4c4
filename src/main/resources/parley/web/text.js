// A contract without pages: its sections as text, with the quote marked.
import { el } from "./dom.js";

export function open(sections, panel) {
  const parts = new Map();
  const text = el("div", { class: "text" });
  const parents = new Set(sections.map((s) => s.parent_id));
  for (const s of sections) {
    const part = el("section", { "data-section": s.id });
    const heading = [s.number, s.title].filter(Boolean).join(" ");
    if (heading) part.append(el("h3", {}, heading));
    const own = parents.has(s.id) ? ownText(s, sections) : s.text ?? "";
    if (own.trim()) part.append(el("p", {}, own.trim()));
    parts.set(s.id, part);
    text.append(part);
  }
  panel.replaceChildren(text);
  return { go: (place) => go(text, parts, place), close() {} };
}

// What a section says before its first subsection; `text` holds its subsections too.
function ownText(section, sections) {
  const first = sections.find((s) => s.parent_id === section.id);
  const start = (first?.text ?? "").trim().slice(0, 40);
  const at = start ? section.text.indexOf(start) : -1;
  if (at < 0) return "";
  const heading = [first.number, first.title].filter(Boolean).join(" ").length + 6;
  const before = section.text.slice(0, at);
  const cut = first.number ? before.lastIndexOf(first.number) : Math.max(0, before.length - heading);
  return before.slice(0, cut < 0 ? before.length : cut);
}

function go(text, parts, { section_id: id, quote, quotes = [quote] }) {
  for (const old of text.querySelectorAll("mark")) old.replaceWith(...old.childNodes);
  text.normalize();
  const place = parts.get(id);
  const marks = quotes.map((q) => bare(q ?? "").join("")).map((words) => words && (marked(place, words) ?? marked(text, words)));
  const mark = marks.find(Boolean);
  show(mark ?? place ?? text, mark ? 0.35 : 0);
}

// Letters and digits alone: a heading stands apart here, and "2." before it may be "2".
const bare = (s) => [...s.normalize("NFC").toLowerCase()].filter((c) => /[\p{L}\p{N}$%]/u.test(c));

// Scrolls the panel alone: scrollIntoView would move the page around it too.
function show(node, share) {
  const panel = node.closest(".panel");
  panel.scrollTop += node.getBoundingClientRect().top - panel.getBoundingClientRect().top - share * panel.clientHeight;
}

// Marks the words inside the node; null when they are not there.
function marked(node, words) {
  if (!node) return null;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const spots = [];
  let flat = "";
  for (let t = walker.nextNode(); t; t = walker.nextNode()) {
    for (let i = 0; i < t.data.length; i++) {
      for (const c of bare(t.data[i])) {
        flat += c;
        for (let unit = 0; unit < c.length; unit++) spots.push([t, i]);
      }
    }
  }
  const at = flat.indexOf(words);
  return at < 0 ? null : wrap(spots.slice(at, at + words.length));
}

function wrap(spots) {
  const nodes = new Map();
  for (const [t, i] of spots) nodes.set(t, [Math.min(nodes.get(t)?.[0] ?? i, i), Math.max(nodes.get(t)?.[1] ?? i, i)]);
  let first = null;
  for (const [t, [from, to]] of nodes) {
    const range = document.createRange();
    range.setStart(t, from);
    range.setEnd(t, to + 1);
    const mark = el("mark");
    range.surroundContents(mark);
    first ??= mark;
  }
  return first;
}
