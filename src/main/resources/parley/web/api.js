// Speaks to the server. Every failure becomes an Error whose message a person understands.
import { byId, save, saved } from "./dom.js";

const WORDS = {
  "document-encrypted": "This file is protected by a password. Type it to have the file read.",
  "document-malformed": "This file is damaged or is not what its name says. Try to open it and save it again.",
  "document-too-complex": "This file is too large or too complicated to read. Split it, or save it again as a plain PDF.",
  "no-text-layer": "This file holds pictures of pages but no text. Run it through text recognition (OCR) first.",
  "unsupported-media-type": "This kind of file cannot be read. Use PDF, Word (.docx), HTML or plain text.",
  "payload-too-large": "This file is larger than the server accepts. Split it, or make its pictures smaller.",
  "rate-limited": "Too many requests at once. Wait a moment and try again.",
  "index-unavailable": "The server is busy with its index. Try again in a moment.",
  "not-found": "This no longer exists. It may have been deleted or have expired.",
  unauthenticated: "This server wants a key. Load the page again and type it.",
  forbidden: "Your key does not allow this. Ask whoever runs this server for one that does.",
  internal: "The server ran into an error. Try again; if it stays, tell whoever runs this server.",
};

const UNREACHABLE = "The server cannot be reached. See that it still runs, then try again.";

export const causeOf = (problem) => String(problem?.type ?? "").split(/[/:#]/).pop();

export function inWords(problem) {
  return WORDS[causeOf(problem)] ?? problem?.detail ?? problem?.title ?? "Something went wrong. Try again.";
}

function failed(problem) {
  const error = new Error(inWords(problem));
  error.cause = causeOf(problem);
  return error;
}

export async function request(method, path, body, options = {}) {
  const answer = await send(method, path, body, options);
  return answer.headers.get("Content-Type")?.includes("json") ? answer.json() : answer;
}

async function send(method, path, body, { signal, accept } = {}) {
  const key = saved("key", "");
  const headers = authorization();
  if (accept) headers.Accept = accept;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Error(UNREACHABLE);
  }
  if (answer.status === 401 && await givenKey(key)) return send(method, path, body, { signal, accept });
  if (!answer.ok) throw failed(await answer.json().catch(() => ({})));
  return answer;
}

function authorization() {
  const key = saved("key", "");
  return key ? { Authorization: `Bearer ${key}` } : {};
}

let asking = null;

// Asks for a key, once for all requests that wait for one; whether one was given.
function givenKey(refused) {
  if (saved("key", "") !== refused) return true;
  asking ??= new Promise((done) => {
    const dialog = byId("key-dialog");
    byId("key-refused").hidden = !refused;
    byId("key").value = "";
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      const given = dialog.returnValue === "ok";
      if (given) save("key", byId("key").value.trim());
      asking = null;
      done(given);
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}

const DATASTORE = "/v1/datastores/contracts/documents";
const AGENT = "/v1/agents/contracts";

// Every item of a list that comes in pages.
async function every(path, name) {
  const all = [];
  let cursor = "";
  do {
    const page = await request("GET", `${path}?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    all.push(...page[name]);
    cursor = page.next_cursor;
  } while (cursor);
  return all;
}

export const documents = {
  list: () => every(DATASTORE, "documents"),
  metadata: (id) => request("GET", `${DATASTORE}/${id}/metadata`),
  remove: (id) => request("DELETE", `${DATASTORE}/${id}`),
  outline: async (id) => (await request("GET", `${DATASTORE}/${id}/sections`)).sections,
  sections: async (id) => (await request("GET", `${DATASTORE}/${id}/sections?text=true`)).sections,
  terms: async (id) => (await request("GET", `${DATASTORE}/${id}/terms`)).terms,
  content: async (id) => (await send("GET", `${DATASTORE}/${id}/content`)).blob(),
  upload,
};

// Uploads a file under a name; told(share) hears how much of it has been sent, from 0 to 1.
function upload(file, { name, told, password, onDuplicate }) {
  return new Promise((done, refused) => {
    const form = new FormData();
    form.append("file", file, name);
    if (password) form.append("password", password);
    if (onDuplicate) form.append("on_duplicate", onDuplicate);
    const call = new XMLHttpRequest();
    call.open("POST", DATASTORE);
    for (const [header, value] of Object.entries(authorization())) call.setRequestHeader(header, value);
    call.upload.addEventListener("progress", (e) => told(e.total ? e.loaded / e.total : 0));
    call.addEventListener("error", () => refused(new Error(UNREACHABLE)));
    call.addEventListener("load", () => {
      const reply = parsed(call.responseText);
      if (call.status < 300) {
        done(reply.id);
        return;
      }
      const error = failed(call.status === 413 ? { type: "payload-too-large" } : reply);
      error.wait = Number(call.getResponseHeader("Retry-After") ?? 1);
      refused(error);
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
  page: (cursor) => request("GET", `/v1/conversations?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
  messages: async (id) => (await request("GET", `/v1/conversations/${id}/messages`)).messages,
  remove: (id) => request("DELETE", `/v1/conversations/${id}`),
  exported: async (id) => (await send("GET", `/v1/conversations/${id}/export?format=md`)).blob(),
};

export const feedback = {
  give: (messageId, kind, explanation) =>
    request("POST", `${AGENT}/feedback`, { message_id: messageId, feedback: kind, explanation }),
  // What was last said of each answer of a conversation: message id -> kind.
  of: async (conversation) => {
    const given = new Map();
    for (let offset = 0; offset !== null;) {
      const page = await request("GET", `${AGENT}/metrics?limit=100&offset=${offset}&conversation_ids=${conversation}`);
      for (const m of page.messages) if (m.feedback) given.set(m.message_id, m.feedback.feedback);
      offset = page.next_offset ?? null;
    }
    return given;
  },
};

let known = null;

// What the server takes at most, asked for once.
export const limits = () => (known ??= request("GET", "/v1/limits").catch(() => {
  known = null;
  return {};
}));

export const remembers = async () =>
  (await request("GET", `${AGENT}/metadata`)).agent_configs?.global_config?.enable_multi_turn !== false;

// Asks a question; heard(event, data) is called for every event of the stream.
export async function ask(body, heard, signal) {
  const answer = await send("POST", `${AGENT}/query`, { ...body, stream: true }, { signal, accept: "text/event-stream" });
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
      if (!data) continue;
      const { event: name, data: content } = JSON.parse(data);
      if (name === "error") throw failed(content);
      heard(name, content);
    }
  }
}
