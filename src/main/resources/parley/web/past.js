// The list of past conversations.
import { byId, confirmed, download, el, iconButton, syncChildren, toast } from "./dom.js";
import { conversations } from "./api.js";
import * as talk from "./talk.js";

const known = new Map(); // id -> conversation
let older = null; // the cursor of what has not been fetched
let opened = () => {};

// on.opened(): one was chosen
export function start(on) {
  opened = on.opened;
  byId("past-filter").addEventListener("input", async () => {
    show();
    while (older && wanted()) await fetchOlder();
  });
  byId("past-more").addEventListener("click", fetchOlder);
  byId("export").addEventListener("click", save);
  return refresh();
}

let latest = 0;

// The newest of them again; what was fetched beyond stays.
export async function refresh() {
  const mine = ++latest;
  byId("export").disabled = !talk.current();
  const page = await conversations.page("").catch(() => null);
  if (!page || mine !== latest) return;
  if (!known.size) older = page.next_cursor;
  for (const c of page.conversations) known.set(c.id, c);
  show();
}

async function fetchOlder() {
  const page = await conversations.page(older).catch((e) => toast(e.message));
  older = page?.next_cursor ?? null;
  for (const c of page?.conversations ?? []) known.set(c.id, c);
  show();
}

const wanted = () => byId("past-filter").value.trim().toLowerCase();

function show() {
  const shown = [...known.values()]
    .filter((c) => (c.title ?? "").toLowerCase().includes(wanted()))
    .sort((a, b) => b.updated_at.localeCompare(a.updated_at));
  syncChildren(byId("past"), shown.map(kept));
  byId("past-note").textContent = !known.size ? "None yet." : shown.length ? "" : "No conversation of these words.";
  byId("past-more").hidden = !older;
}

const items = new Map(); // id -> what it was made from, and the node

function kept(c) {
  const current = c.id === talk.current();
  const from = JSON.stringify([c, current]);
  if (items.get(c.id)?.from !== from) items.set(c.id, { from, node: item(c, current) });
  return items.get(c.id).node;
}

function item(c, current) {
  const title = c.title || "Untitled";
  const choose = () => {
    talk.open(c.id);
    opened();
  };
  return el("li", { class: "past", "data-id": c.id, "aria-current": String(current) },
    el("button", { type: "button", class: "name", title, "aria-current": current ? "true" : undefined, onclick: choose }, el("span", { class: "title" }, title),
      el("span", { class: "note" }, `${when(c.updated_at)}, ${c.turns} ${c.turns === 1 ? "question" : "questions"}`)),
    iconButton("remove", `Delete the conversation “${title}”`, () => remove(c)));
}

function when(time) {
  const at = new Date(time);
  const today = at.toDateString() === new Date().toDateString();
  return today ? at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }) : at.toLocaleDateString([], { day: "numeric", month: "short", year: "numeric" });
}

async function remove(c) {
  if (!await confirmed("Delete this conversation?", `“${c.title}” and its answers are deleted from this server.`, "Delete")) return;
  try {
    await conversations.remove(c.id);
    known.delete(c.id);
    if (c.id === talk.current()) await talk.begin();
    await refresh();
    (byId("past").querySelector("button") ?? byId("question")).focus();
  } catch (e) {
    toast(e.message);
  }
}

async function save() {
  try {
    download(await conversations.exported(talk.current()), "conversation.md");
  } catch (e) {
    toast(e.message);
  }
}
