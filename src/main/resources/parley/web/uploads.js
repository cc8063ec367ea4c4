// Brings contracts in: picked or dropped, a few at a time, with a password where one is needed, or in another's place.
import { byId, toast } from "./dom.js";
import { documents, limits } from "./api.js";
import * as contracts from "./contracts.js";

const AT_ONCE = 2;
const TRIES = 30;
const sending = new Set(); // { name, share }: share is null as long as the file waits
const waiting = [];
const retries = new Map(); // id -> sends its file again with a password, as long as the page is open
let under = 0;
let replacing = null;
let replaced = () => {};

// on.replaced(id): another file has taken the contract's place
export function start(on) {
  replaced = on.replaced;
  byId("pick").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (e) => take(e.target, add));
  byId("replacement").addEventListener("change", (e) => take(e.target, (file) => replace(replacing, file)));
  receiveDrops();
}

export const underWay = () => [...sending];
export const retryOf = (id) => retries.get(id);

function take(input, receive) {
  for (const file of input.files) receive(file);
  input.value = "";
}

function receiveDrops() {
  let depth = 0;
  const over = (on) => byId("house").classList.toggle("dropping", on);
  const holdsFiles = (e) => [...(e.dataTransfer?.types ?? [])].includes("Files");
  document.addEventListener("dragenter", (e) => {
    if (holdsFiles(e)) over(++depth > 0);
  });
  document.addEventListener("dragleave", (e) => {
    if (holdsFiles(e)) over(--depth > 0);
  });
  document.addEventListener("dragover", (e) => {
    if (holdsFiles(e)) e.preventDefault();
  });
  document.addEventListener("drop", (e) => {
    if (!holdsFiles(e)) return;
    e.preventDefault();
    depth = 0;
    over(false);
    filesIn(e.dataTransfer).then((files) => files.forEach((file) => add(file)));
  });
  window.addEventListener("beforeunload", (e) => {
    if (sending.size) e.preventDefault();
  });
}

const READABLE = /\.(pdf|docx|html?|txt)$/i;

// What was dropped; of folders, all that can be read in them.
async function filesIn(transfer) {
  const files = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((e) => e.isDirectory)) return files;
  return (await Promise.all(entries.map(filesUnder))).flat();
}

async function filesUnder(entry, depth = 0) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    return depth === 0 || READABLE.test(file.name) ? [file] : [];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const e of some) found.push(...await filesUnder(e, depth + 1));
  }
}

// Before a file is sent in vain: the server has a limit.
async function refuseTooLarge(file) {
  const { upload_bytes: most } = await limits();
  if (file.size > most) throw new Error(`This file is too large: ${megabytes(file.size)} MB; the server takes ${megabytes(most)} MB. Split it, or make its pictures smaller.`);
}

const megabytes = (bytes) => Math.ceil(bytes / 1024 / 1024).toLocaleString("en");

async function add(file, password) {
  try {
    await refuseTooLarge(file);
    const id = await sent(file, file.name, { password }, (word) => add(file, word));
    const here = contracts.byDocument(id);
    if (here?.status === "completed") toast(`${file.name} is here already${here.name === file.name ? "" : ` as ${here.name}`}.`, "good");
    await contracts.follow(id);
  } catch (e) {
    toast(`${file.name}: ${e.message}`);
  }
  contracts.shown();
}

export function chooseReplacement(contract) {
  replacing = contract;
  byId("replacement").click();
}

// Another file takes the contract's place under its name: the id and the conversations about it stay.
async function replace(old, file, password) {
  try {
    refuseMistakes(old, file);
    await refuseTooLarge(file);
    const how = { password, onDuplicate: "new_version" };
    const id = await sent(file, old.name, how, (word) => replace(old, file, word));
    const done = await contracts.follow(id);
    if (!done) return;
    if (id !== old.id) throw new Error(`This very file is here already as ${done.name}. Nothing was replaced.`);
    replaced(id);
    if (done.status === "completed") toast(`${old.name} was replaced.`, "good");
  } catch (e) {
    toast(`${file.name}: ${e.message}`);
  }
  contracts.shown();
}

function refuseMistakes(old, file) {
  if (ending(file.name) !== ending(old.name)) {
    throw new Error(`Only a file of the same kind can replace ${old.name}. Add this one as a contract of its own.`);
  }
  if (contracts.all().some((d) => d.name === old.name && d.id !== old.id)) {
    throw new Error(`Two contracts are called ${old.name}. Delete one of them, then replace the other.`);
  }
}

const ending = (name) => name.slice(name.lastIndexOf(".")).toLowerCase().replace(/^\.htm$/, ".html");

// Sends the file; the id under which it is being read. Should it need a password, again(password) sends it anew.
async function sent(file, name, how, again) {
  const item = { name, share: null, told: null };
  sending.add(item);
  contracts.shown();
  await turn();
  try {
    const id = await persistent(file, { ...how, name, told: (share) => tell(item, share) });
    retries.set(id, again);
    return id;
  } finally {
    sending.delete(item);
    under--;
    waiting.shift()?.();
  }
}

function turn() {
  return new Promise((go) => {
    const start = () => {
      under++;
      go();
    };
    if (under < AT_ONCE) start();
    else waiting.push(start);
  });
}

function tell(item, share) {
  item.share = share;
  if (item.told) item.told(share);
  else contracts.shown();
}

// A server that is busy says when to come again.
async function persistent(file, how) {
  for (let left = TRIES; ; left--) {
    try {
      return await documents.upload(file, how);
    } catch (e) {
      if (e.cause !== "rate-limited" || left === 0) throw e;
      await new Promise((r) => setTimeout(r, Math.min(e.wait || 1, 10) * 1000));
    }
  }
}
