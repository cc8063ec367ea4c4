// Pages of a PDF, drawn when they come into sight, with the quote's boxes marked.
import { el } from "./dom.js";

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
  const { getDocument } = await pdfjs();
  const task = getDocument({
    data: bytes, useWasm: false, enableXfa: false, isEvalSupported: false,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`, cMapUrl: `${PDFJS}/cmaps/`, cMapPacked: true,
  });
  const file = await task.promise;
  panel.classList.add("pages");
  const sheets = await layOut(file, panel);
  const seen = new IntersectionObserver((entries) => {
    for (const e of entries) if (e.isIntersecting) draw(sheets.find((s) => s.node === e.target), file);
  }, { root: panel, rootMargin: "600px 0px" });
  for (const sheet of sheets) seen.observe(sheet.node);
  return {
    go: (page, boxes) => go(sheets, page, boxes, file),
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
    const node = el("div", { class: "sheet", role: "img", "aria-label": `Page ${n}`, "data-page": String(n) });
    const sheet = { n, node, width, points: first.width, drawn: false };
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

async function draw(sheet, file) {
  if (!sheet || sheet.drawn) return;
  sheet.drawn = true;
  const page = await file.getPage(sheet.n);
  size(sheet, page.getViewport({ scale: 1 }));
  const viewport = page.getViewport({ scale: (sheet.width / sheet.points) * Math.min(devicePixelRatio || 1, 2) });
  const canvas = el("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.setAttribute("aria-hidden", "true");
  sheet.node.prepend(canvas);
  await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
  sheet.node.dataset.drawn = "true";
}

async function go(sheets, page, boxes, file) {
  for (const sheet of sheets) for (const old of sheet.node.querySelectorAll(".box")) old.remove();
  const target = sheets[page - 1];
  if (!target) return;
  await draw(target, file);
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
    sheet.node.append(mark);
    first ??= mark;
  }
  (first ?? target.node).scrollIntoView({ block: first ? "center" : "start" });
}
