// Pages of a PDF, drawn when they come into sight: the picture, its words over it, the quote's boxes marked.
import { el } from "./dom.js";
import { guard } from "./selecting.js";

const PDFJS = "/web/pdfjs";
let library = null;

async function pdfjs() {
  library ??= import(`${PDFJS}/build/pdf.min.mjs`).then((module) => {
    module.GlobalWorkerOptions.workerSrc = `${PDFJS}/build/pdf.worker.min.mjs`;
    return module;
  });
  return library;
}

// Shows the file in the panel; the result has go(page, boxes) and close().
export async function open(bytes, panel) {
  const { getDocument, TextLayer } = await pdfjs();
  const task = getDocument({
    data: bytes, useWasm: false, useSystemFonts: false, enableXfa: false, isEvalSupported: false,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`, cMapUrl: `${PDFJS}/cmaps/`, cMapPacked: true,
  });
  const file = await task.promise;
  panel.classList.add("pages");
  const sheets = await layOut(file, panel);
  const draw = (sheet) => (sheet.drawn ??= paint(sheet, file, TextLayer));
  const seen = new IntersectionObserver((entries) => {
    for (const e of entries) if (e.isIntersecting) draw(sheets.find((s) => s.node === e.target));
  }, { root: panel, rootMargin: "600px 0px" });
  for (const sheet of sheets) seen.observe(sheet.node);
  return {
    go: (page, boxes) => go(sheets, page, boxes, draw),
    close: () => {
      seen.disconnect();
      task.destroy();
    },
  };
}

async function layOut(file, panel) {
  const first = (await file.getPage(1)).getViewport({ scale: 1 });
  const width = Math.max(280, Math.min(panel.clientWidth - 28, 900));
  const sheets = [];
  for (let n = 1; n <= file.numPages; n++) {
    const node = el("div", { class: "sheet", role: "group", "aria-label": `Page ${n}`, "data-page": String(n) });
    const sheet = { n, node, width, points: first.width, drawn: null };
    size(sheet, first);
    sheets.push(sheet);
    panel.append(node);
  }
  return sheets;
}

function size(sheet, viewport) {
  sheet.points = viewport.width;
  sheet.node.style.width = `${sheet.width}px`;
  sheet.node.style.height = `${(sheet.width * viewport.height) / viewport.width}px`;
}

async function paint(sheet, file, TextLayer) {
  const page = await file.getPage(sheet.n);
  size(sheet, page.getViewport({ scale: 1 }));
  const scale = sheet.width / sheet.points;
  await Promise.all([picture(sheet, page, scale), words(sheet, page, scale, TextLayer)]);
  sheet.node.dataset.drawn = "true";
}

function picture(sheet, page, scale) {
  const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio || 1, 2) });
  const canvas = el("canvas", { "aria-hidden": "true" });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  sheet.node.prepend(canvas);
  return page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
}

// The words where the picture shows them, unseen: what is selected, copied and read aloud.
async function words(sheet, page, scale, TextLayer) {
  const container = el("div", { class: "words" });
  container.style.setProperty("--total-scale-factor", String(scale));
  sheet.node.append(container);
  await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport: page.getViewport({ scale }) }).render();
  guard(container);
}

async function go(sheets, page, boxes, draw) {
  for (const sheet of sheets) sheet.node.querySelector(".marks")?.remove();
  const target = sheets[page - 1];
  if (!target) return;
  await draw(target);
  let first = null;
  for (const b of boxes) {
    const sheet = sheets[b.page - 1];
    if (!sheet) continue;
    const scale = sheet.width / sheet.points;
    const mark = el("div", { class: "box" });
    mark.style.left = `${b.x0 * scale}px`;
    mark.style.top = `${b.y0 * scale}px`;
    mark.style.width = `${(b.x1 - b.x0) * scale}px`;
    mark.style.height = `${(b.y1 - b.y0) * scale}px`;
    marks(sheet).append(mark);
    first ??= mark;
  }
  (first ?? target.node).scrollIntoView({ block: first ? "center" : "start" });
}

// One layer a page, so that boxes that lie on each other are no darker.
function marks(sheet) {
  const there = sheet.node.querySelector(".marks");
  if (there) return there;
  const layer = el("div", { class: "marks" });
  sheet.node.append(layer);
  return layer;
}
