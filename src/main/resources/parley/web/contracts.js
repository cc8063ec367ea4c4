// The list of contracts: adding, progress, warnings, choice of what to ask, deleting, replacing.
import { byId, el, syncChildren, toast } from "./dom.js";
import { documents, inWords } from "./api.js";

const FINAL = new Set(["completed", "failed", "cancelled"]);
const known = new Map(); // id -> metadata
const sending = new Map(); // name -> share sent
const files = new Map(); // id -> the file, as long as the page is open
const chosen = new Set();
let listeners = { opened() {}, changed() {} };
let replacing = null;

export function start(on) {
  listeners = { ...listeners, ...on };
  byId("pick").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (e) => take(e.target));
  byId("replacement").addEventListener("change", (e) => take(e.target, replacing));
  byId("contract-filter").addEventListener("input", show);
  byId("ask-all").addEventListener("click", () => {
    chosen.clear();
    show();
  });
  receiveDrops();
  return refresh();
}

export const all = () => [...known.values()];
export const ready = () => all().filter((d) => d.status === "completed");
export const byDocument = (id) => known.get(id);
export const chosenIds = () => [...chosen].filter((id) => known.has(id));

function take(input, old) {
  for (const file of input.files) add(file, old);
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

async function add(file, old, password) {
  sending.set(file.name, 0);
  show();
  try {
    const id = await documents.upload(file, (share) => {
      sending.set(file.name, share);
      show();
    }, password);
    files.set(id, file);
    sending.delete(file.name);
    const done = await follow(id);
    if (old && done.status === "completed" && old !== id) await forget(old);
  } catch (e) {
    sending.delete(file.name);
    toast(`${file.name}: ${e.message}`);
  }
  show();
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
  const from = JSON.stringify([d, chosen.has(d.id), files.has(d.id)]);
  if (items.get(d.id)?.from !== from) items.set(d.id, { from, node: item(d) });
  return items.get(d.id).node;
}

function item(d) {
  const completed = d.status === "completed";
  const tick = el("input", {
    type: "checkbox", checked: chosen.has(d.id), disabled: !completed, "aria-label": `Ask only ${d.name}`, title: "Ask only this",
    onchange: (e) => {
      if (e.target.checked) chosen.add(d.id);
      else chosen.delete(d.id);
      show();
    },
  });
  const name = el("button", { type: "button", class: "name", disabled: !completed, onclick: () => listeners.opened(d) }, d.name);
  return el("li", { class: "contract", "data-id": d.id, "data-status": d.status }, tick, name,
    el("span", { class: d.status === "failed" ? "state bad" : "state" }, state(d)), progress(d),
    (d.warnings ?? []).map((w) => el("span", { class: "warning" }, w.message)), passwordForm(d), actions(d));
}

function state(d) {
  if (d.status === "completed") {
    const pages = d.format === "pdf" && d.pages ? `${d.pages} ${d.pages === 1 ? "page" : "pages"}, ` : "";
    return `${pages}${d.sections ?? 0} sections`;
  }
  if (d.status === "failed") return inWords(d.error);
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
  const file = files.get(d.id);
  if (!file || !String(d.error?.type ?? "").endsWith("document-encrypted")) return null;
  const input = el("input", { type: "password", required: true, autocomplete: "off", "aria-label": `Password of ${d.name}`, placeholder: "Password" });
  const submit = (e) => {
    e.preventDefault();
    add(file, null, input.value);
  };
  return el("form", { class: "row password", onsubmit: submit }, input, el("button", { type: "submit" }, "Open"));
}

function actions(d) {
  if (!FINAL.has(d.status)) return null;
  const replace = () => {
    replacing = d.id;
    byId("replacement").click();
  };
  return el("div", { class: "row" },
    el("button", { type: "button", class: "link", "aria-label": `Replace ${d.name}`, onclick: replace }, "Replace"),
    el("button", { type: "button", class: "link", "aria-label": `Delete ${d.name}`, onclick: () => remove(d) }, "Delete"));
}
