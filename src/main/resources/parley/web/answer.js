// One reply on the page: how the question was understood, direct answer, rationale, caveats, citations.
import { el, replaceChildren, toast } from "./dom.js";
import { feedback } from "./api.js";
import { withTerms } from "./terms.js";

// on: { ask(text), cite(citation, chip) }
export function understood(asked, query, on) {
  if (!query?.standalone || plain(query.standalone) === plain(asked)) return null;
  const line = el("div", { class: "understood" });
  const show = () => replaceChildren(line, "understood as: ", el("span", {}, query.standalone), " ",
    el("button", { type: "button", class: "link", onclick: edit }, "Edit"), kept(query));
  const edit = () => {
    const input = el("input", { type: "text", value: query.standalone, "aria-label": "The question as you mean it" });
    const submit = (e) => {
      e.preventDefault();
      show();
      on.ask(input.value);
    };
    replaceChildren(line, el("form", { onsubmit: submit }, input, el("button", { type: "submit" }, "Ask again"),
      el("button", { type: "button", class: "quiet", onclick: show }, "Cancel")));
    input.focus();
  };
  show();
  return line;
}

const plain = (s) => s.trim().toLowerCase().replace(/[?.!\s]+$/, "");

function kept(query) {
  const kept = query.constraints ?? [];
  return kept.length ? el("div", {}, `still in force: ${kept.join(", ")}`) : null;
}

export function reply(data, on) {
  const { answer, message, message_id: id } = data;
  const box = el("div", { class: "reply", "data-status": answer?.status ?? "" });
  if (!answer) {
    box.append(el("p", { class: "rationale" }, message?.content ?? ""));
    return box;
  }
  const ids = (answer.citations ?? []).map((c) => c.doc_id);
  const direct = el("p", { class: "direct" }, answer.direct_answer ?? "");
  decorate(direct, answer.direct_answer, ids);
  box.append(direct);
  if (answer.clarification) box.append(options(answer.clarification, on));
  if (answer.rationale) {
    const rationale = el("p", { class: "rationale" }, answer.rationale);
    decorate(rationale, answer.rationale, ids);
    box.append(el("h3", {}, "Rationale"), rationale);
  }
  if (answer.caveats?.length) {
    box.append(el("h3", {}, "Caveats"), el("ul", { class: "caveats" },
      answer.caveats.map((c) => el("li", { "data-kind": c.kind }, c.text))));
  }
  if (answer.citations?.length) box.append(chips(answer.citations, on));
  if (answer.status === "not_found") box.append(nearest(data, on));
  if (answer.status !== "no_question") box.append(tools(data, id));
  return box;
}

function decorate(node, text, ids) {
  if (text && ids.length) withTerms(text, ids).then((parts) => node.replaceChildren(...parts));
}

function options(clarification, on) {
  const label = clarification.question;
  return el("div", { class: "options", role: "group", "aria-label": label || "Which one do you mean?" },
    label ? el("p", {}, label) : null,
    clarification.options.map((o) => el("button", { type: "button", onclick: () => on.ask(o.text) }, o.text)));
}

function chips(citations, on) {
  const several = new Set(citations.map((c) => c.doc_id)).size > 1;
  return el("div", { class: "chips", role: "group", "aria-label": "Citations" }, bySection(citations).map((c) => {
    const chip = el("button", { type: "button", class: "chip", title: c.doc_name }, label(c, several));
    chip.addEventListener("click", () => on.cite(c, chip));
    return chip;
  }));
}

// One chip a section and page: its boxes are those of all its quotes.
function bySection(citations) {
  const groups = new Map();
  for (const c of citations) {
    const place = JSON.stringify([c.doc_id, c.section_id, c.page]);
    const known = groups.get(place);
    if (known) known.boxes.push(...(c.boxes ?? []));
    else groups.set(place, { ...c, boxes: [...(c.boxes ?? [])] });
  }
  return [...groups.values()];
}

export function label(c, withDocument) {
  const number = c.section_number && /^[\d(]/.test(c.section_number) ? `Section ${c.section_number}` : c.section_number;
  const place = [number, c.section_title].filter(Boolean).join(" ") || "Opening";
  const page = c.boxes?.length || c.page > 1 ? `, p. ${c.page}` : "";
  return `${withDocument ? `${c.doc_name}: ` : ""}${place}${page}`;
}

function nearest(data, on) {
  const found = (data.retrieval_contents ?? []).slice(0, 3);
  if (!found.length) return "";
  return el("div", { class: "nearest" }, el("h3", {}, "Nearest passages"), el("div", { class: "chips" }, found.map((p) => {
    const citation = {
      doc_id: p.doc_id, doc_name: p.doc_name, page: p.page, section_id: p.ctxl_metadata?.section_id,
      section_title: p.ctxl_metadata?.section_title, quote: p.content_text, boxes: [],
    };
    const chip = el("button", { type: "button", class: "chip" }, `${p.ctxl_metadata?.section_title ?? p.doc_name}, p. ${p.page}`);
    chip.addEventListener("click", () => on.cite(citation, chip));
    return chip;
  })));
}

function tools(data, id) {
  const judge = (kind, name) => el("button", {
    type: "button", "aria-pressed": "false", onclick: async (e) => {
      const row = e.currentTarget.parentElement;
      const mine = e.currentTarget;
      try {
        await feedback(id, kind);
        for (const b of row.querySelectorAll("[aria-pressed]")) b.setAttribute("aria-pressed", String(b === mine));
      } catch (error) {
        toast(error.message);
      }
    },
  }, name);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(withCitations(data));
      toast("Copied with its citations.", "good");
    } catch {
      toast("The browser did not allow copying.");
    }
  };
  return el("div", { class: "row tools" }, el("button", { type: "button", onclick: copy }, "Copy"),
    judge("thumbs_up", "Good answer"), judge("thumbs_down", "Bad answer"));
}

export function withCitations({ answer, message }) {
  const cited = (answer?.citations ?? []).map((c, i) => `[${i + 1}] ${c.doc_name}, ${label(c)}: “${c.quote}”`);
  return [message?.content ?? answer?.direct_answer ?? "", ...cited].join("\n\n");
}
