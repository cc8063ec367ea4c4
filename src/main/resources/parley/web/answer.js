// One reply on the page: how the question was understood, direct answer, citations, rationale, caveats.
import { el, icon, replaceChildren, toast } from "./dom.js";
import { feedback } from "./api.js";
import { withTerms } from "./terms.js";

// on: { ask(text), cite(citation, button) }
export function understood(asked, query, on) {
  if (!query?.standalone || plain(query.standalone) === plain(asked)) return null;
  const line = el("div", { class: "understood" });
  const show = () => replaceChildren(line, "understood as: ", el("span", { class: "as" }, query.standalone), " ",
    el("button", { type: "button", class: "link", "aria-label": "Edit how it was understood", onclick: edit }, "Edit"));
  const edit = () => {
    const input = el("input", { type: "text", value: query.standalone, maxlength: "4000", "aria-label": "The question as you mean it" });
    const submit = (e) => {
      e.preventDefault();
      if (on.ask(input.value)) show();
    };
    const back = () => {
      show();
      line.querySelector("button").focus();
    };
    const leave = (e) => {
      if (e.key !== "Escape") return;
      e.stopPropagation();
      back();
    };
    replaceChildren(line, el("form", { onsubmit: submit, onkeydown: leave }, input, el("button", { type: "submit" }, "Ask again"),
      el("button", { type: "button", class: "quiet", onclick: back }, "Cancel")));
    input.focus();
  };
  show();
  return line;
}

const plain = (s) => s.trim().toLowerCase().replace(/[?.!\s]+$/, "");

export function reply(data, on, given) {
  const { answer, message } = data;
  const box = el("div", { class: "reply", "data-status": answer?.status ?? "" });
  if (!answer) {
    box.append(el("p", { class: "rationale" }, message?.content ?? ""));
    return box;
  }
  const ids = (answer.citations ?? []).map((c) => c.doc_id);
  box.append(decorated("p", "direct", answer.direct_answer ?? "", ids));
  if (answer.clarification) box.append(options(answer.clarification, on));
  if (answer.citations?.length) box.append(chips(answer.citations, on));
  if (answer.rationale) box.append(el("h4", {}, "Rationale"), decorated("p", "rationale", answer.rationale, ids));
  if (answer.caveats?.length) box.append(el("h4", {}, "Caveats"), caveats(data, ids, on));
  if (answer.status === "not_found") box.append(nearest(data, on));
  if (answer.status !== "no_question") box.append(tools(data, given));
  return box;
}

// The parts of a reply that is still coming, as far as they have come.
export function draft(box, written) {
  const [direct, rationale, caveats] = written.replace(/^Direct Answer: /, "").split(/\n\n(?:Rationale|Caveats): ?/);
  const items = (caveats ?? "").split(/\n\d{1,2}\. /).map((c) => c.trim()).filter(Boolean);
  replaceChildren(box, el("p", { class: "direct" }, direct),
    rationale ? [el("h4", {}, "Rationale"), el("p", { class: "rationale" }, rationale)] : null,
    items.length ? [el("h4", {}, "Caveats"), el("ul", { class: "caveats" }, items.map((c) => el("li", {}, c)))] : null);
}

function decorated(tag, name, text, ids) {
  const node = el(tag, { class: name }, text);
  if (text && ids.length) withTerms(text, ids).then((parts) => node.replaceChildren(...parts)).catch(() => {});
  return node;
}

function options(clarification, on) {
  const label = clarification.question;
  return el("div", { class: "options", role: "group", "aria-label": label || "Which one do you mean?" },
    label ? el("p", {}, label) : null,
    clarification.options.map((o) => el("button", { type: "button", onclick: () => on.ask(o.text) }, o.text)));
}

function chips(citations, on) {
  const several = new Set(citations.map((c) => c.doc_id)).size > 1;
  return el("div", { class: "chips", role: "group", "aria-label": "Citations" }, bySection(citations).map((c) => chip(c, label(c, several), on)));
}

function chip(citation, text, on) {
  const button = el("button", { type: "button", class: "chip", title: citation.doc_name }, text);
  button.addEventListener("click", () => on.cite(citation, button));
  return button;
}

// One chip a section and page, for all its quotes and their boxes.
function bySection(citations) {
  const groups = new Map();
  for (const c of citations) {
    const place = JSON.stringify([c.doc_id, c.section_id, c.page]);
    const known = groups.get(place);
    if (known) {
      known.boxes.push(...(c.boxes ?? []));
      known.quotes.push(c.quote);
    } else groups.set(place, { ...c, boxes: [...(c.boxes ?? [])], quotes: [c.quote] });
  }
  return [...groups.values()];
}

export function label(c, withDocument) {
  const number = c.section_number && /^[\d(]/.test(c.section_number) ? `Section ${c.section_number}` : c.section_number;
  const place = [number, c.section_title].filter(Boolean).join(" ") || "Opening";
  const page = c.boxes?.length || c.page > 1 ? `, p. ${c.page}` : "";
  return `${withDocument ? `${c.doc_name}: ` : ""}${place}${page}`;
}

function caveats(data, ids, on) {
  return el("ul", { class: "caveats" }, data.answer.caveats.map((c, i) => {
    const item = el("li", { "data-kind": c.kind });
    const from = sourceOf(c, data);
    const show = from && el("button", { type: "button", class: "link", "aria-label": `Show caveat ${i + 1} in the contract`, onclick: (e) => on.cite(from, e.currentTarget) }, "Show");
    item.append(decorated("span", "", c.text, ids), " ", show || "");
    return item;
  }));
}

// Where a caveat stands: in a passage it names, or in a section that one of the passages refers to.
function sourceOf(caveat, { answer, retrieval_contents: passages = [] }) {
  if (caveat.kind === "cross_reference") {
    const words = caveat.text.replace(/[()]/g, "");
    for (const p of passages) {
      const to = p.ctxl_metadata?.context?.references?.find((r) => r.section_title && words.startsWith(r.section_title));
      if (to) return { doc_id: p.doc_id, doc_name: p.doc_name, section_id: to.section_id, section_title: to.section_title, quote: to.text, boxes: [] };
    }
  }
  const cited = answer.citations?.find((c) => caveat.content_ids?.includes(c.content_id));
  if (cited) return cited;
  const found = passages.find((p) => caveat.content_ids?.includes(p.content_id));
  return found && place(found);
}

const place = (p) => ({
  doc_id: p.doc_id, doc_name: p.doc_name, page: p.page, section_id: p.ctxl_metadata?.section_id,
  section_title: p.ctxl_metadata?.section_title, quote: p.content_text, boxes: [],
});

function nearest(data, on) {
  const found = (data.retrieval_contents ?? []).slice(0, 3);
  if (!found.length) return "";
  const several = new Set(found.map((p) => p.doc_id)).size > 1;
  return el("div", { class: "nearest" }, el("h4", {}, "Nearest passages"),
    el("div", { class: "chips", role: "group", "aria-label": "Nearest passages" }, found.map((p) => chip(place(p), label(place(p), several), on))));
}

function tools(data, given) {
  const why = el("div", { class: "why", role: "status" });
  const row = el("div", { class: "row tools" });
  const judge = (kind, shape, name) => el("button", {
    type: "button", "aria-pressed": String(given === kind),
    onclick: async (e) => {
      const mine = e.currentTarget;
      try {
        await feedback.give(data.message_id, kind);
        for (const b of row.querySelectorAll("[aria-pressed]")) b.setAttribute("aria-pressed", String(b === mine));
        if (kind === "thumbs_down") askWhy(why, data.message_id);
        else replaceChildren(why, "Thank you.");
      } catch (error) {
        toast(error.message);
      }
    },
  }, icon(shape), name);
  row.append(el("button", { type: "button", onclick: () => copy(data) }, icon("copy"), "Copy"),
    judge("thumbs_up", "up", "Good answer"), judge("thumbs_down", "down", "Bad answer"));
  return el("div", {}, row, why);
}

function askWhy(why, messageId) {
  const input = el("input", { type: "text", maxlength: "2000", "aria-label": "What was wrong with the answer", placeholder: "What was wrong? (optional)" });
  const submit = async (e) => {
    e.preventDefault();
    try {
      if (input.value.trim()) await feedback.give(messageId, "thumbs_down", input.value.trim());
      replaceChildren(why, "Thank you. It was noted.");
    } catch (error) {
      toast(error.message);
    }
  };
  replaceChildren(why, el("form", { class: "row", onsubmit: submit }, input, el("button", { type: "submit" }, "Send")));
}

async function copy(data) {
  const text = withCitations(data);
  const done = navigator.clipboard ? await navigator.clipboard.writeText(text).then(() => true, () => false) : byHand(text);
  if (done) toast("Copied with its citations.", "good");
  else toast("The browser did not allow copying. Select the answer and copy it by hand.");
}

// For a page without TLS, to which a browser gives no clipboard.
function byHand(text) {
  const back = document.activeElement;
  const area = el("textarea", { class: "visually-hidden" }, text);
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  back?.focus();
  return done;
}

export function withCitations({ answer, message }) {
  const cited = (answer?.citations ?? []).map((c, i) => `[${i + 1}] ${c.doc_name}, ${label(c)}: “${c.quote}”`);
  return [message?.content ?? answer?.direct_answer ?? "", ...cited].join("\n\n");
}
