// An empty page teaches: what to do, and questions these contracts can answer.
import { byId, el, replaceChildren } from "./dom.js";
import { documents } from "./api.js";
import * as contracts from "./contracts.js";
import { termsOf } from "./terms.js";

const MOST = 6; // suggestions
const FEW = 3; // contracts they are about
const LOOKED_AT = 8; // of which some may have nothing to suggest
const outlines = new Map(); // document id -> promise of its sections

function outline(id) {
  if (!outlines.has(id)) outlines.set(id, documents.outline(id));
  return outlines.get(id);
}

export const forgetOutline = (id) => outlines.delete(id);

let latest = 0;

// ask(question, documentIds) asks one of the suggestions, of the contract it was made from.
export async function welcome(transcript, ask) {
  const mine = ++latest;
  const ready = contracts.ready();
  const chosen = contracts.chosenIds().map(contracts.byDocument);
  const looked = (chosen.length ? chosen : [...ready].sort(newestFirst)).slice(0, LOOKED_AT);
  const lists = await Promise.all(looked.map(async (c) => ({ of: c, questions: await suggested(c.id).catch(() => []) })));
  if (mine !== latest || transcript.querySelector(".turn")) return;
  const some = lists.filter((l) => l.questions.length).slice(0, FEW);
  replaceChildren(transcript, ready.length ? canBeAsked(some, ready.length > 1, ask) : nothingYet());
}

const newestFirst = (a, b) => b.created_at.localeCompare(a.created_at);

function canBeAsked(lists, several, ask) {
  const most = Math.ceil(MOST / lists.length);
  return el("div", { class: "welcome" }, el("h3", {}, "What would you like to know?"),
    el("p", {}, "Ask as you would ask a colleague, then keep asking: “and when can this change?” is understood. Every answer shows the words it rests on."),
    lists.map(({ of, questions }) => el("div", { class: "suggestions", role: "group", "aria-label": `Questions to ${of.name}` },
      several ? el("p", { class: "note" }, of.name) : null,
      questions.slice(0, most).map((q) => el("button", { type: "button", onclick: () => ask(q, [of.id]) }, q)))));
}

function nothingYet() {
  const step = (what, how) => el("li", {}, el("strong", {}, what), " ", how);
  return el("div", { class: "welcome" }, el("h3", {}, "Talk to your contracts"), el("ol", { class: "steps" },
    step("Add a contract.", "Press “Add contracts” or drop files anywhere on this page: PDF, Word, HTML or text. They are read on the server you are connected to and go nowhere else."),
    step("Ask.", "“What is the notice period?” Then go on: “And who may give it?” What was said before is remembered."),
    step("Check.", "Every answer names its sections. Press one, and the contract opens at the very words.")),
    el("button", { type: "button", class: "primary", onclick: () => byId("pick").click() }, "Add contracts"));
}

// What is asked of a term that ends in one of these words.
const ASKED = [[/\b(fees?|price|consideration|rent|deposit|cap|amount)$/i, "How much"], [/\bdate$/i, "When"], [/\b(term|period)$/i, "How long"]];
const BARE = /^(fees?|date|term|rate|period|cap|amount|effective date)$/i;
const TOPICS = /terminat|liabil|assign|govern|confidential|renew|insur|indemn|warrant|adjust|payment|solicit/i;

// Questions about what this contract defines and what its headings speak of, in turn.
async function suggested(id) {
  const [terms, sections] = await Promise.all([termsOf(id), outline(id)]);
  const asks = terms.map((t) => t.term).filter((t) => t.length < 45 && !BARE.test(t)).map(askFor).filter(Boolean);
  const titles = [...new Set(sections.map((s) => s.title).filter((t) => t && t.length < 30 && TOPICS.test(t)))];
  const says = titles.map((t) => `What does the contract say about ${t.toLowerCase()}?`);
  return Array.from({ length: MOST }, (_, i) => [asks[i], says[i]]).flat().filter(Boolean).slice(0, MOST);
}

function askFor(term) {
  const asked = ASKED.find(([ending]) => ending.test(term));
  return asked && `${asked[1]} ${/[^s]s$/.test(term) ? "are" : "is"} the ${term}?`;
}
