// Speaks to the server. Every failure becomes an Error whose message a person understands.
import { byId, save, saved } from "./dom.js";

const WORDS = {
  "document-encrypted": "This file is protected by a password.",
  "document-malformed": "This file is damaged or is not what its name says. Try to open it and save it again.",
  "document-too-complex": "This file is too large or too complicated to read.",
  "no-text-layer": "This file holds pictures of pages but no text. Run it through text recognition (OCR) first.",
  "unsupported-media-type": "This kind of file cannot be read. Use PDF, Word (.docx), HTML or plain text.",
  "payload-too-large": "This file is larger than the server accepts.",
  "rate-limited": "Too many requests at once. Wait a moment and try again.",
  "index-unavailable": "The index is being prepared. Try again in a moment.",
  "not-found": "This no longer exists. It may have been deleted or have expired.",
  internal: "The server ran into an error. Try again; if it stays, tell whoever runs this server.",
};

export function inWords(problem) {
  const type = String(problem?.type ?? "").split(/[/:#]/).pop();
  return WORDS[type] ?? problem?.detail ?? problem?.title ?? "Something went wrong. Try again.";
}

export async function request(method, path, body, options = {}) {
  const answer = await send(method, path, body, options);
  return answer.headers.get("Content-Type")?.includes("json") ? answer.json() : answer;
}

async function send(method, path, body, { signal, accept } = {}) {
  const headers = { ...authorization() };
  if (accept) headers.Accept = accept;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Error("The server cannot be reached. Is it still running?");
  }
  if (answer.status === 401) {
    await askForKey();
    return send(method, path, body, { signal, accept });
  }
  if (!answer.ok) throw await failure(answer);
  return answer;
}

async function failure(answer) {
  const problem = await answer.json().catch(() => ({}));
  const error = new Error(inWords(problem));
  error.status = answer.status;
  return error;
}

function authorization() {
  const key = saved("key", "");
  return key ? { Authorization: `Bearer ${key}` } : {};
}

let asking = null;

function askForKey() {
  asking ??= new Promise((done) => {
    const dialog = byId("key-dialog");
    dialog.addEventListener("close", () => {
      save("key", byId("key").value.trim());
      asking = null;
      done();
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}

const DATASTORE = "/v1/datastores/contracts/documents";

export const documents = {
  list: async () => {
    const all = [];
    let cursor = "";
    do {
      const page = await request("GET", `${DATASTORE}?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
      all.push(...page.documents);
      cursor = page.next_cursor;
    } while (cursor);
    return all;
  },
  metadata: (id) => request("GET", `${DATASTORE}/${id}/metadata`),
  remove: (id) => request("DELETE", `${DATASTORE}/${id}`),
  sections: async (id) => (await request("GET", `${DATASTORE}/${id}/sections?text=true`)).sections,
  terms: async (id) => (await request("GET", `${DATASTORE}/${id}/terms`)).terms,
  content: async (id) => (await send("GET", `${DATASTORE}/${id}/content`)).arrayBuffer(),
  upload,
};

// Uploads a file under a name; told(share) hears how much of it has been sent, from 0 to 1.
function upload(file, { name, told, password, onDuplicate }) {
  return new Promise((done, failed) => {
    const form = new FormData();
    form.append("file", file, name);
    if (password) form.append("password", password);
    if (onDuplicate) form.append("on_duplicate", onDuplicate);
    const call = new XMLHttpRequest();
    call.open("POST", DATASTORE);
    for (const [header, value] of Object.entries(authorization())) call.setRequestHeader(header, value);
    call.upload.addEventListener("progress", (e) => told(e.total ? e.loaded / e.total : 0));
    call.addEventListener("error", () => failed(new Error("The server cannot be reached. Is it still running?")));
    call.addEventListener("load", () => {
      const reply = parsed(call.responseText);
      if (call.status < 300) done(reply.id);
      else failed(new Error(inWords(reply)));
    });
    call.send(form);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export const conversations = {
  list: async () => (await request("GET", "/v1/conversations?limit=100")).conversations,
  messages: async (id) => (await request("GET", `/v1/conversations/${id}/messages`)).messages,
  remove: (id) => request("DELETE", `/v1/conversations/${id}`),
  exported: async (id) => (await send("GET", `/v1/conversations/${id}/export?format=md`)).blob(),
};

export const feedback = (messageId, kind) =>
  request("POST", "/v1/agents/contracts/feedback", { message_id: messageId, feedback: kind });

// Asks a question; heard(event, data) is called for every event of the stream.
export async function ask(body, heard, signal) {
  const answer = await send("POST", "/v1/agents/contracts/query", { ...body, stream: true }, { signal, accept: "text/event-stream" });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let left = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    left += value.replaceAll("\r\n", "\n");
    const events = left.split("\n\n");
    left = events.pop();
    for (const event of events) {
      const data = event.split("\n").filter((l) => l.startsWith("data:")).map((l) => l.slice(5)).join("\n");
      if (data) {
        const { event: name, data: content } = JSON.parse(data);
        heard(name, content);
      }
    }
  }
}
