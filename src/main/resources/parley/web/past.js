// The list of past conversations.
import { byId, el, replaceChildren, toast } from "./dom.js";
import { conversations } from "./api.js";
import * as talk from "./talk.js";

let known = [];

export function start() {
  byId("past-filter").addEventListener("input", show);
  byId("export").addEventListener("click", download);
  return refresh();
}

export async function refresh() {
  byId("export").disabled = !talk.current();
  known = await conversations.list().catch(() => []);
  show();
}

function show() {
  const wanted = byId("past-filter").value.trim().toLowerCase();
  const shown = known.filter((c) => (c.title ?? "").toLowerCase().includes(wanted));
  replaceChildren(byId("past"), shown.map((c) => el("li", { class: "past", "aria-current": String(c.id === talk.current()) },
    el("button", { type: "button", class: "name", onclick: () => talk.open(c.id) }, c.title || "Untitled"),
    el("button", { type: "button", class: "quiet", "aria-label": `Delete the conversation “${c.title}”`, onclick: () => remove(c) }, "×"))));
}

async function remove(c) {
  try {
    await conversations.remove(c.id);
    if (c.id === talk.current()) await talk.begin();
    await refresh();
  } catch (e) {
    toast(e.message);
  }
}

async function download() {
  try {
    const url = URL.createObjectURL(await conversations.exported(talk.current()));
    el("a", { href: url, download: "conversation.md" }).click();
    URL.revokeObjectURL(url);
  } catch (e) {
    toast(e.message);
  }
}
