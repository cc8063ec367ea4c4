// The conversation: asking, streaming, going on after a reload, suggestions for an empty page.
import { byId, el, replaceChildren, save, saved, toast } from "./dom.js";
import { ask, conversations, documents } from "./api.js";
import * as contracts from "./contracts.js";
import { reply, understood } from "./answer.js";
import { termsOf } from "./terms.js";

let conversation = null;
let busy = false;
let on = { cite() {}, changed() {} };

export const current = () => conversation;

export async function start(handlers) {
  on = { ...on, ...handlers };
  const question = byId("question");
  byId("ask").addEventListener("submit", (e) => {
    e.preventDefault();
    say(question.value);
  });
  question.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
      e.preventDefault();
      say(question.value);
    }
  });
  question.addEventListener("input", () => {
    question.style.height = "auto";
    question.style.height = `${question.scrollHeight + 2}px`;
  });
  const last = saved("conversation", "");
  if (last) await open(last, true);
  else await welcome();
}

export function begin() {
  conversation = null;
  save("conversation", null);
  on.changed();
  byId("question").focus();
  return welcome();
}

// Shows a past conversation and goes on with it.
export async function open(id, quietly) {
  try {
    const messages = await conversations.messages(id);
    remember(id);
    replaceChildren(byId("transcript"));
    for (const m of messages) turn(m.query_text ?? question(m), m.reply ?? replyOf(m));
    scrollDown();
  } catch (e) {
    if (!quietly) toast(e.message);
    await begin();
  }
}

const question = (m) => (typeof m.query === "string" ? m.query : m.question ?? m.content ?? "");
const replyOf = (m) => (m.answer ? m : { message: { content: m.response ?? m.message?.content ?? "" }, message_id: m.message_id, answer: null });

function remember(id) {
  if (conversation === id) return;
  conversation = id;
  save("conversation", id);
  on.changed();
}

export async function say(text) {
  const words = text.trim();
  if (!words || busy) return;
  busy = true;
  byId("send").disabled = true;
  byId("question").value = "";
  byId("question").style.height = "auto";
  const place = asked(words);
  try {
    await stream(words, place);
  } catch (e) {
    place.replaceChildren(el("p", { class: "state bad" }, e.message), el("button", { type: "button", onclick: () => say(words) }, "Try again"));
  } finally {
    busy = false;
    byId("send").disabled = false;
    byId("transcript").removeAttribute("aria-busy");
  }
}

// The question on the page, and an empty place for its reply.
function asked(words) {
  const transcript = byId("transcript");
  transcript.querySelector(".welcome")?.remove();
  const place = el("div", { class: "turn" }, el("div", { class: "reply streaming" }, "Looking"));
  transcript.append(el("div", { class: "asked" }, words), place);
  transcript.setAttribute("aria-busy", "true");
  scrollDown();
  return place;
}

async function stream(words, place) {
  const ids = contracts.chosenIds();
  const body = { messages: [{ role: "user", content: words }], multi_turn: byId("multi-turn").checked };
  if (conversation) body.conversation_id = conversation;
  if (ids.length) body.document_ids = ids;
  let written = "";
  let whole = null;
  await ask(body, (event, data) => {
    if (event === "metadata") remember(data.conversation_id);
    if (event === "message_delta") {
      written += data.delta;
      place.firstChild.textContent = written;
    }
    if (event === "message_complete") whole = data;
  });
  if (!whole) throw new Error("The answer broke off. Try again.");
  performance.mark("parley-replied");
  remember(whole.conversation_id);
  fill(place, words, whole);
  performance.mark("parley-shown");
  on.changed();
}

function fill(place, words, data) {
  const handlers = { ask: say, cite: on.cite };
  const line = understood(words, data.query, handlers);
  place.replaceChildren(...[line, reply(data, handlers)].filter(Boolean));
  scrollDown();
}

function turn(words, data) {
  const place = el("div", { class: "turn" });
  byId("transcript").append(el("div", { class: "asked" }, words), place);
  fill(place, words, data);
}

function scrollDown() {
  const transcript = byId("transcript");
  const last = transcript.querySelectorAll(".asked");
  if (last.length) last[last.length - 1].scrollIntoView({ block: "start" });
}

// An empty page teaches: what to do, and questions this contract can answer.
export async function welcome() {
  if (conversation) return;
  const ready = contracts.ready();
  const words = ready.length
    ? "Ask as you would ask a colleague, then keep asking: “and when can this change?” is understood. Every answer shows the words it rests on."
    : "Add a contract on the left: PDF, Word, HTML or text. Then ask as you would ask a colleague, and keep asking.";
  const suggestions = el("div", { class: "suggestions" });
  replaceChildren(byId("transcript"), el("div", { class: "welcome" },
    el("h2", {}, ready.length ? "What would you like to know?" : "Talk to your contracts"), el("p", {}, words), suggestions));
  if (!ready.length) return;
  const chosen = contracts.chosenIds().map(contracts.byDocument);
  const asked = (chosen.length ? chosen : ready).slice(0, 3);
  const each = Math.ceil(6 / asked.length);
  const questions = await Promise.all(asked.map((c) => suggested(c, each, ready.length > 1).catch(() => [])));
  suggestions.replaceChildren(...questions.flat().map((q) => el("button", { type: "button", onclick: () => say(q) }, q)));
}

const NUMBERS = /\b(fees?|price|consideration|rent|deposit|commitment|date|term|cap|rate|period)\b/i;
const TOPICS = /terminat|liabil|assign|govern|confidential|renew|insur|indemn|warrant|adjust|payment|solicit/i;

// Questions about what this contract defines and what its headings speak of.
async function suggested(contract, most, several) {
  const [terms, sections] = await Promise.all([termsOf(contract.id), documents.sections(contract.id)]);
  const there = several ? ` in the ${contract.name.replace(/\.\w+$/, "").replace(/[-_]+/g, " ")}` : "";
  const asks = terms.map((t) => t.term).filter((t) => NUMBERS.test(t) && t.length < 45).map((t) => `What is the ${t}${there}?`);
  const titles = [...new Set(sections.map((s) => s.title).filter((t) => t && t.length < 30 && TOPICS.test(t)))];
  const says = titles.map((t) => `What is said about ${t.toLowerCase()}${there}?`);
  const first = asks.slice(0, Math.max(Math.ceil(most / 2), most - says.length));
  return [...first, ...says.slice(0, most - first.length)];
}
