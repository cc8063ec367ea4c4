// The list of contracts as a person sees it: state, progress, warnings in words, choosing, deleting, replacing.
import { byId, confirmed, el, iconButton, syncChildren, toast } from "./dom.js";
import { inWords, causeOf } from "./api.js";
import * as contracts from "./contracts.js";
import { chooseReplacement, retryOf, underWay } from "./uploads.js";

let opened = () => {};

// on.opened(contract): the person wants to look into it
export function start(on) {
  opened = on.opened;
  byId("contract-filter").addEventListener("input", show);
  byId("ask-all").addEventListener("click", () => {
    contracts.choose(contracts.chosenIds(), false);
    byId("question").focus();
  });
  byId("ask-shown").addEventListener("click", () => contracts.choose(matching().filter(contracts.readable).map((d) => d.id)));
}

const wanted = () => byId("contract-filter").value.trim().toLowerCase();

// Those of the name that is looked for; what is still being read comes first.
function matching() {
  return contracts.all()
    .filter((d) => d.name.toLowerCase().includes(wanted()))
    .sort((a, b) => contracts.isFinal(a) - contracts.isFinal(b) || byName(a.name, b.name));
}

const byName = new Intl.Collator(undefined, { numeric: true }).compare;

export function show() {
  const shown = matching();
  const sending = underWay();
  syncChildren(byId("contracts"), [...sending.map(beingSent), ...shown.map(kept)]);
  const total = contracts.all().length;
  byId("library").classList.toggle("empty", total === 0 && sending.length === 0);
  byId("contract-count").textContent = total ? String(total) : "";
  const note = total + sending.length === 0 ? "No contracts yet." : total && !shown.length ? "No contract of that name." : "";
  if (byId("contracts-note").textContent !== note) byId("contracts-note").textContent = note;
  const some = wanted() && shown.length > 1 && shown.length < total;
  byId("ask-shown").hidden = !some;
  byId("ask-shown").textContent = `Ask only these ${shown.length}`;
}

const rows = new WeakMap(); // file being sent -> its row

function beingSent(item) {
  if (!rows.has(item)) {
    const state = el("span", { class: "state" }, "Waiting to be sent");
    const bar = el("progress", { value: 0, max: 1, "aria-label": `Sending ${item.name}` });
    item.told = (share) => {
      bar.value = share;
      state.textContent = share < 1 ? `Sending, ${Math.round(share * 100)} %` : "Sent";
    };
    rows.set(item, el("li", { class: "contract" }, el("span"), el("span", { class: "name" }, item.name), state, bar));
  }
  return rows.get(item);
}

const items = new Map(); // id -> what it was made from, and the node

// The same node as long as nothing about it has changed, so that focus and typing stay.
function kept(d) {
  const from = JSON.stringify([d, contracts.isChosen(d.id), Boolean(retryOf(d.id))]);
  if (items.get(d.id)?.from !== from) items.set(d.id, { from, node: item(d) });
  return items.get(d.id).node;
}

function item(d) {
  const readable = contracts.readable(d);
  const tick = el("input", {
    type: "checkbox", checked: contracts.isChosen(d.id), disabled: !readable, "aria-label": `Ask only ${d.name}`, title: "Ask only what is ticked",
    onchange: (e) => {
      contracts.choose([d.id], e.target.checked);
      byId("contracts").querySelector(`[data-id="${d.id}"] input[type=checkbox]`)?.focus();
    },
  });
  const name = el("button", { type: "button", class: "name", title: d.name, disabled: !readable, onclick: () => opened(d) }, d.name);
  return el("li", { class: "contract", "data-id": d.id, "data-status": d.status }, tick, name,
    el("span", { class: d.status === "failed" ? "state bad" : "state" }, state(d)), actions(d), progress(d),
    (d.warnings ?? []).map((w) => el("span", { class: "warning", "data-code": w.code }, warning(w))), passwordForm(d));
}

const count = (n, what) => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;

function state(d) {
  if (d.status === "completed") return `${d.format === "pdf" && d.pages ? `${count(d.pages, "page")}, ` : ""}${count(d.sections ?? 0, "section")}`;
  if (d.status === "failed") return contracts.keptOlder(d) ? `${inWords(d.error)} The version before it is still the one asked.` : inWords(d.error);
  if (d.status === "cancelled") return "Cancelled. Delete it, or replace it by the file.";
  const older = d.sections > 0 ? " Until then the version before it is asked." : "";
  return `${stage(d.progress ?? {})}${older && "."}${older}`;
}

function stage({ stage, done, total }) {
  if (stage === "reading") return total ? `Reading page ${Math.max(1, done)} of ${total}` : "Reading";
  if (stage === "structured") return "Finding its sections and terms";
  return stage === "indexed" ? "Almost ready" : "Waiting to be read";
}

function progress(d) {
  if (contracts.isFinal(d)) return null;
  const { done, total } = d.progress ?? {};
  return el("progress", { value: total ? done : undefined, max: total || 1, "aria-label": `Reading ${d.name}` });
}

const WARNINGS = {
  no_text_layer: ["has no readable text: it is a picture", "have no readable text: they are pictures", ". Answers leave that out. Run the file through text recognition (OCR) and replace it."],
  hidden_text: ["holds text that cannot be seen", "hold text that cannot be seen", "; it was left out."],
  garbled_text: ["is set in type that cannot be read for certain", "are set in type that cannot be read for certain", ". Check what is quoted from there against the page."],
};

// A warning in plain words, its pages as people write them: "Pages 12–14 and 20 have no readable text …".
export function warning({ code, message, pages }) {
  const words = WARNINGS[code];
  if (!words || !pages?.length) return message;
  const [one, several, then] = words;
  return `${pages.length === 1 ? "Page" : "Pages"} ${ranges(pages)} ${pages.length === 1 ? one : several}${then}`;
}

function ranges(pages) {
  const runs = [];
  for (const p of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && p === last[1] + 1) last[1] = p;
    else runs.push([p, p]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from} and ${to}` : `${from}–${to}`));
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words[0];
}

// A protected file that is still at hand can be opened with its password.
function passwordForm(d) {
  const again = retryOf(d.id);
  if (!again || causeOf(d.error) !== "document-encrypted") return null;
  const input = el("input", { type: "password", required: true, autocomplete: "off", "aria-label": `Password of ${d.name}`, placeholder: "Password" });
  const submit = (e) => {
    e.preventDefault();
    again(input.value);
  };
  return el("form", { class: "row password", onsubmit: submit }, input, el("button", { type: "submit" }, "Open"));
}

function actions(d) {
  if (!contracts.isFinal(d)) return el("span");
  return el("div", { class: "acts" }, iconButton("replace", `Replace ${d.name}`, () => chooseReplacement(d)),
    iconButton("remove", `Delete ${d.name}`, () => remove(d)));
}

async function remove(d) {
  const detail = "It is deleted from this server with all that was read from it. Past conversations keep what they quoted.";
  if (!await confirmed(`Delete ${d.name}?`, detail, "Delete")) return;
  const at = [...byId("contracts").children].findIndex((li) => li.dataset.id === d.id);
  try {
    await contracts.remove(d.id);
    toast(`${d.name} was deleted.`, "good");
  } catch (e) {
    toast(e.message);
  }
  show();
  const next = byId("contracts").children[Math.min(at, byId("contracts").children.length - 1)];
  (next?.querySelector("button:not(:disabled)") ?? byId("pick")).focus();
}
