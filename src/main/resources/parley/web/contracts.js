// The contracts: what is known of each, which are chosen to be asked, watching those that are being read.
import { announce, byId, el, save, saved, toast } from "./dom.js";
import { documents } from "./api.js";

const FINAL = new Set(["completed", "failed", "cancelled"]);
const FEW = 3;
const known = new Map(); // id -> metadata
const awaited = new Map(); // id -> those who wait until it is read or refused
const chosen = new Set(JSON.parse(saved("chosen", "[]")));
const listeners = { shown() {}, changed() {} };
let watching = false;

// on: shown() when anything on the list may look different, changed() when other contracts can be asked
export async function start(on) {
  Object.assign(listeners, on);
  try {
    for (const d of await documents.list()) known.set(d.id, d);
    for (const id of [...chosen]) if (!known.has(id)) chosen.delete(id);
    for (const d of all()) if (!isFinal(d)) follow(d.id);
    shown();
  } catch (e) {
    byId("contracts-note").replaceChildren(e.message, " ",
      el("button", { type: "button", class: "link", onclick: () => start(on).then(listeners.changed) }, "Try again"));
  }
}

export const all = () => [...known.values()];
export const ready = () => all().filter(readable);
export const byDocument = (id) => known.get(id);
export const isFinal = (d) => FINAL.has(d.status);

// Can be asked and shown: read once, though another file may be about to take its place or have failed to.
export const readable = (d) => d.status === "completed" || d.sections > 0;
export const keptOlder = (d) => d.status === "failed" && d.sections > 0;

export const isChosen = (id) => chosen.has(id);
export const chosenIds = () => [...chosen].filter((id) => known.has(id));

export function choose(ids, on = true) {
  for (const id of ids) {
    if (on) chosen.add(id);
    else chosen.delete(id);
  }
  save("chosen", JSON.stringify([...chosen]));
  shown();
  listeners.changed();
}

export function shown() {
  listeners.shown();
  tellScope();
}

function tellScope() {
  const ids = chosenIds();
  const count = ready().length;
  const one = ids.length === 1 ? `: ${known.get(ids[0]).name}` : "";
  const some = `Asking ${ids.length} of ${count}${one}`;
  const text = ids.length ? some : count > 1 ? `Asking all ${count} contracts` : count ? "Asking one contract" : "";
  if (byId("scope").textContent !== text) byId("scope").textContent = text;
  byId("ask-all").hidden = ids.length === 0;
}

// Watches a contract until it is read or refused; null when it has been deleted meanwhile.
export function follow(id) {
  const over = new Promise((done) => awaited.set(id, [...(awaited.get(id) ?? []), done]));
  if (!watching) watch();
  return over;
}

// One look for all that are awaited, however many they are.
async function watch() {
  watching = true;
  let failures = 0;
  while (awaited.size) {
    try {
      await look();
      failures = 0;
    } catch (e) {
      if (++failures === 5) toast(e.message);
    }
    if (awaited.size) await new Promise((r) => setTimeout(r, awaited.size > FEW || failures ? 1000 : 300));
  }
  watching = false;
}

async function look() {
  const ids = [...awaited.keys()];
  if (ids.length > FEW) {
    const now = new Map((await documents.list()).map((d) => [d.id, d]));
    for (const id of ids) note(id, now.get(id) ?? null);
  } else {
    for (const id of ids) note(id, await documents.metadata(id).catch(gone));
  }
  shown();
}

function gone(e) {
  if (e.cause === "not-found") return null;
  throw e;
}

function note(id, d) {
  if (d) known.set(id, d);
  else known.delete(id);
  if (d && !isFinal(d)) return;
  const waiting = awaited.get(id) ?? [];
  awaited.delete(id);
  if (d) announce(d.status === "completed" ? `${d.name} is ready to be asked.` : `${d.name} could not be read.`);
  listeners.changed();
  for (const done of waiting) done(d);
}

export async function remove(id) {
  await documents.remove(id);
  known.delete(id);
  choose([id], false);
}
