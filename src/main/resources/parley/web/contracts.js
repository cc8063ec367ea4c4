// The list of contracts: adding, progress, warnings, choice of what to ask, deleting, replacing.
import { byId, el, syncChildren, toast } from "./dom.js";
import { documents, inWords } from "./api.js";

const FINAL = new Set(["completed", "failed", "cancelled"]);
const known = new Map(); // id -> metadata
const sending = new Map(); // name -> share sent
const retries = new Map(); // id -> sends its file again with a password, as long as the page is open
const chosen = new Set();
let listeners = { opened() {}, changed() {}, replaced() {} };
let replacing = null;

export function start(on) {
  listeners = { ...listeners, ...on };
  byId("pick").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (e) => take(e.target, add));
  byId("replacement").addEventListener("change", (e) => take(e.target, (file) => replace(replacing, file)));
  byId("contract-filter").addEventListener("input", show);
  byId("ask-all").addEventListener("click", () => {
    chosen.clear();
    show();
  });
  receiveDrops();
  return refresh();
}

export const all = () => [...known.values()];
export const ready = () => all().filter(readable);
export const byDocument = (id) => known.get(id);
export const chosenIds = () => [...chosen].filter((id) => known.has(id));

// Read, or kept as it was because the file that was to replace it could not be read.
const readable = (d) => d.status === "completed" || keptOlder(d);
const keptOlder = (d) => d.status === "failed" && d.sections > 0;

function take(input, receive) {
  for (const file of input.files) receive(file);
  input.value = "";
}

function receiveDrops() {
  const drop = byId("drop");
  const over = (e, on) => {
    e.preventDefault();
    drop.classList.toggle("over", on);
  };
  for (const target of [document.body, drop]) {
    target.addEventListener("dragover", (e) => over(e, true));
    target.addEventListener("dragleave", (e) => over(e, false));
  }
  document.body.addEventListener("drop", (e) => {
    over(e, false);
    for (const file of e.dataTransfer.files) add(file);
  });
}

async function refresh() {
  try {
    for (const d of await documents.list()) known.set(d.id, d);
    for (const d of all()) if (!FINAL.has(d.status)) follow(d.id);
    show();
    listeners.changed();
  } catch (e) {
    toast(e.message);
  }
}

async function add(file, password) {
  try {
    await follow(await sent(file, file.name, { password }, (word) => add(file, word)));
  } catch (e) {
    toast(`${file.name}: ${e.message}`);
  }
  show();
}

// Another file takes the contract's place under its name: the id and the conversations about it stay.
async function replace(old, file, password) {
  try {
    refuseMistakes(old, file);
    const how = { password, onDuplicate: "new_version" };
    const id = await sent(file, old.name, how, (word) => replace(old, file, word));
    const done = await follow(id);
    if (id !== old.id) throw new Error(`This very file is here already as ${done.name}. Nothing was replaced.`);
    listeners.replaced(id);
    if (done.status === "completed") toast(`${old.name} was replaced.`, "good");
  } catch (e) {
    toast(`${file.name}: ${e.message}`);
  }
  show();
}

function refuseMistakes(old, file) {
  if (ending(file.name) !== ending(old.name)) {
    throw new Error(`Only a file of the same kind can replace ${old.name}. Add this one as a contract of its own.`);
  }
  if (all().some((d) => d.name === old.name && d.id !== old.id)) {
    throw new Error(`Two contracts are called ${old.name}. Delete one of them, then replace the other.`);
  }
}

const ending = (name) => name.slice(name.lastIndexOf(".")).toLowerCase().replace(/^\.htm$/, ".html");

// Sends the file; the id under which it is being read. Should it need a password, again(password) sends it anew.
async function sent(file, name, how, again) {
  const told = (share) => {
    sending.set(name, share);
    show();
  };
  told(0);
  try {
    const id = await documents.upload(file, { ...how, name, told });
    retries.set(id, again);
    return id;
  } finally {
    sending.delete(name);
  }
}

// Watches a contract until it is read or refused.
async function follow(id) {
  for (;;) {
    const d = await documents.metadata(id);
    known.set(id, d);
    show();
    if (FINAL.has(d.status)) {
      listeners.changed();
      return d;
    }
    await new Promise((r) => setTimeout(r, 400));
  }
}

async function forget(id) {
  await documents.remove(id);
  known.delete(id);
  chosen.delete(id);
  listeners.changed();
}

async function remove(d) {
  try {
    await forget(d.id);
    toast(`${d.name} was deleted.`, "good");
  } catch (e) {
    toast(e.message);
  }
  show();
}

function show() {
  const wanted = byId("contract-filter").value.trim().toLowerCase();
  const shown = all()
    .filter((d) => d.name.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name));
  syncChildren(byId("contracts"), [...[...sending].map(([name, share]) => beingSent(name, share)), ...shown.map(kept)]);
  byId("contracts-note").textContent = note(shown.length);
  const ids = chosenIds();
  const count = ready().length;
  byId("scope").textContent = ids.length ? `Asking ${ids.length} of ${count}` : count > 1 ? `Asking all ${count} contracts` : count ? "Asking one contract" : "";
  byId("ask-all").hidden = ids.length === 0;
}

function note(shown) {
  if (known.size === 0 && sending.size === 0) return "No contracts yet.";
  return shown === 0 && known.size > 0 ? "No contract of that name." : "";
}

function beingSent(name, share) {
  return el("li", { class: "contract" }, el("span"), el("span", { class: "name" }, name),
    el("span", { class: "state" }, "Sending"), el("progress", { value: share, max: 1, "aria-label": `Sending ${name}` }));
}

const items = new Map(); // id -> what it was made from, and the node

// The same node as long as nothing about it has changed, so that focus and typing stay.
function kept(d) {
  const from = JSON.stringify([d, chosen.has(d.id), retries.has(d.id)]);
  if (items.get(d.id)?.from !== from) items.set(d.id, { from, node: item(d) });
  return items.get(d.id).node;
}

function item(d) {
  const tick = el("input", {
    type: "checkbox", checked: chosen.has(d.id), disabled: !readable(d), "aria-label": `Ask only ${d.name}`, title: "Ask only this",
    onchange: (e) => {
      if (e.target.checked) chosen.add(d.id);
      else chosen.delete(d.id);
      show();
    },
  });
  const name = el("button", { type: "button", class: "name", disabled: !readable(d), onclick: () => listeners.opened(d) }, d.name);
  return el("li", { class: "contract", "data-id": d.id, "data-status": d.status }, tick, name,
    el("span", { class: d.status === "failed" ? "state bad" : "state" }, state(d)), progress(d),
    (d.warnings ?? []).map((w) => el("span", { class: "warning" }, w.message)), passwordForm(d), actions(d));
}

function state(d) {
  if (d.status === "completed") {
    const pages = d.format === "pdf" && d.pages ? `${d.pages} ${d.pages === 1 ? "page" : "pages"}, ` : "";
    return `${pages}${d.sections ?? 0} sections`;
  }
  if (d.status === "failed") return keptOlder(d) ? `${inWords(d.error)} The version before it is still the one asked.` : inWords(d.error);
  if (d.status === "cancelled") return "Cancelled";
  const { stage, done, total } = d.progress ?? {};
  return total ? `${words(stage)} ${done} of ${total}` : stage ? words(stage) : "Waiting";
}

const words = (stage) => stage.charAt(0).toUpperCase() + stage.slice(1).replaceAll("_", " ");

function progress(d) {
  if (FINAL.has(d.status)) return null;
  const { done, total } = d.progress ?? {};
  return el("progress", { value: total ? done : undefined, max: total || 1, "aria-label": `Reading ${d.name}` });
}

// A protected file that is still at hand can be opened with its password.
function passwordForm(d) {
  const again = retries.get(d.id);
  if (!again || !String(d.error?.type ?? "").endsWith("document-encrypted")) return null;
  const input = el("input", { type: "password", required: true, autocomplete: "off", "aria-label": `Password of ${d.name}`, placeholder: "Password" });
  const submit = (e) => {
    e.preventDefault();
    again(input.value);
  };
  return el("form", { class: "row password", onsubmit: submit }, input, el("button", { type: "submit" }, "Open"));
}

function actions(d) {
  if (!FINAL.has(d.status)) return null;
  const choose = () => {
    replacing = d;
    byId("replacement").click();
  };
  return el("div", { class: "row" },
    el("button", { type: "button", class: "link", "aria-label": `Replace ${d.name}`, onclick: choose }, "Replace"),
    el("button", { type: "button", class: "link", "aria-label": `Delete ${d.name}`, onclick: () => remove(d) }, "Delete"));
}
