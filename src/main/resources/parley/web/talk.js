// The conversation: asking, streaming, stopping, going on after a reload.
import { announce, byId, el, replaceChildren, save, saved, toast } from "./dom.js";
import { ask, conversations, feedback, remembers } from "./api.js";
import * as contracts from "./contracts.js";
import { draft, reply, understood } from "./answer.js";
import { welcome as welcomed } from "./welcome.js";

let conversation = null;
let under = null; // what stops the question under way
let lastAsked = "";
const on = { cite() {}, changed() {} };

export const current = () => conversation;

// handlers: cite(citation, button), changed() when another conversation is shown or one has grown
export async function start(handlers) {
  Object.assign(on, handlers);
  const question = byId("question");
  byId("ask").addEventListener("submit", (e) => {
    e.preventDefault();
    if (under) under.abort();
    else submit(question);
  });
  question.addEventListener("keydown", (e) => typed(e, question));
  question.addEventListener("input", () => fit(question));
  await startSwitch();
  const last = saved("conversation", "");
  if (last) await open(last, "again");
  else await welcome();
}

function typed(e, question) {
  if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
    e.preventDefault();
    if (!under) submit(question);
  }
  if (e.key === "ArrowUp" && !question.value && lastAsked) {
    e.preventDefault();
    question.value = lastAsked;
    fit(question);
  }
}

function fit(question) {
  question.style.height = "auto";
  question.style.height = `${question.scrollHeight + 2}px`;
}

// As it was left on this page, else as the agent has it.
async function startSwitch() {
  const box = byId("multi-turn");
  const left = saved("multi-turn", "");
  box.checked = left ? left === "on" : await remembers().catch(() => true);
  box.addEventListener("change", () => save("multi-turn", box.checked ? "on" : "off"));
}

export function begin() {
  under?.abort();
  conversation = null;
  save("conversation", null);
  replaceChildren(byId("transcript"));
  on.changed();
  byId("question").focus();
  return welcome();
}

// An empty conversation teaches what can be asked.
export const welcome = () => (conversation || under ? Promise.resolve() : welcomed(byId("transcript"), say));

// Shows a past conversation and goes on with it; why is "again" after a reload.
export async function open(id, why) {
  under?.abort();
  try {
    const [messages, given] = await Promise.all([conversations.messages(id), feedback.of(id).catch(() => new Map())]);
    remember(id);
    replaceChildren(byId("transcript"), messages.map((m) => {
      const [node, place] = turn(m.query);
      fill(place, m.query, m.reply ?? { message: { content: m.response }, answer: null }, given.get(m.message_id));
      return node;
    }));
    lastAsked = messages.at(-1)?.query ?? "";
    if (why !== "again") announce(`Conversation opened, ${messages.length} ${messages.length === 1 ? "question" : "questions"}.`);
    toLast("instant");
  } catch (e) {
    if (why !== "again") toast(e.message);
    await begin();
  }
}

function remember(id) {
  if (conversation === id) return;
  conversation = id;
  save("conversation", id);
  on.changed();
}

// Asks, of the chosen contracts or of these. Whether it was asked.
export function say(text, documentIds = contracts.chosenIds()) {
  const words = text.trim();
  if (!words || under) return false;
  converse(words, documentIds);
  return true;
}

// Asks what was typed.
function submit(field) {
  if (!say(field.value)) return;
  field.value = "";
  fit(field);
}

async function converse(words, documentIds) {
  const stop = new AbortController();
  busy(stop);
  lastAsked = words;
  const place = asked(words);
  try {
    const whole = await stream(words, documentIds, place, stop.signal);
    fill(place, words, whole);
    performance.mark("parley-shown");
    announce(spoken(whole));
    on.changed();
  } catch (e) {
    fail(place, words, documentIds, e);
  } finally {
    if (under === stop) busy(null);
  }
}

function busy(stop) {
  under = stop;
  byId("send").textContent = stop ? "Stop" : "Ask";
  byId("transcript").setAttribute("aria-busy", String(Boolean(stop)));
}

function spoken({ answer, message }) {
  const cited = answer?.citations?.length ?? 0;
  const sources = cited ? ` ${cited} ${cited === 1 ? "citation" : "citations"}.` : "";
  const choices = answer?.clarification ? ` Choose: ${answer.clarification.options.map((o) => o.text).join(", ")}.` : "";
  return `${answer?.direct_answer ?? message?.content ?? ""}${choices}${sources}`;
}

function fail(place, words, ids, e) {
  const stopped = e.name === "AbortError";
  const lost = conversation && ["not-found", "conflict"].includes(e.cause);
  const text = stopped ? "Stopped." : e.cause === "not-found" && lost ? "This conversation or a contract you chose no longer exists." : e.message;
  replaceChildren(place, el("div", { class: "reply failed" }, el("p", { class: stopped ? "state" : "state bad" }, text),
    el("div", { class: "row" }, el("button", { type: "button", onclick: () => say(words, ids) }, "Try again"),
      lost ? el("button", { type: "button", onclick: () => begin().then(() => say(words, ids)) }, "Ask in a new conversation") : null)));
  announce(text);
}

// A turn with its question, and the place for its reply.
function turn(words) {
  const place = el("div", { class: "answering" });
  return [el("article", { class: "turn" }, el("h3", { class: "asked" }, el("span", { class: "who" }, "You "), words), place), place];
}

function asked(words) {
  const transcript = byId("transcript");
  transcript.querySelector(".welcome")?.remove();
  const [node, place] = turn(words);
  place.append(el("div", { class: "reply streaming" }, el("p", { class: "state" }, "Looking through the contracts")));
  transcript.append(node);
  toLast();
  return place;
}

async function stream(words, ids, place, signal) {
  const body = { messages: [{ role: "user", content: words }], multi_turn: byId("multi-turn").checked };
  if (conversation) body.conversation_id = conversation;
  if (ids.length) body.document_ids = ids;
  const parts = drawing(place, words);
  let whole = null;
  await ask(body, (event, data) => {
    if (event === "metadata") parts.understood(data.query);
    if (event === "message_delta") parts.more(data.delta);
    if (event === "message_complete") whole = data;
  }, signal);
  parts.over();
  if (!whole) throw new Error("The answer broke off. Try again.");
  performance.mark("parley-replied");
  remember(whole.conversation_id);
  return whole;
}

// Shows what has come of a reply, at most once a frame.
function drawing(place, words) {
  const box = place.firstChild;
  let written = "";
  let frame = 0;
  const draw = () => {
    frame = 0;
    draft(box, written);
  };
  return {
    understood(query) {
      const line = understood(words, query, { ask: say });
      if (line) box.before(line);
    },
    more(delta) {
      written += delta;
      frame ||= requestAnimationFrame(draw);
    },
    over: () => cancelAnimationFrame(frame),
  };
}

function fill(place, words, data, given) {
  const handlers = { ask: say, cite: on.cite };
  replaceChildren(place, understood(words, data.query, handlers), reply(data, handlers, given));
}

// The last question goes to the top, so that its answer is read from its beginning.
function toLast(behavior = "auto") {
  const transcript = byId("transcript");
  const last = transcript.lastElementChild;
  if (!last) return;
  const top = last.getBoundingClientRect().top - transcript.getBoundingClientRect().top;
  transcript.scrollBy({ top, behavior });
}
