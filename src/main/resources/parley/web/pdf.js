// Pages of a PDF, drawn when they come into sight: the picture, its words over it, the quote marked.
import { el } from "./dom.js";
import { guard } from "./selecting.js";
import { locate } from "./locate.js";
import { passwordFor } from "./unlock.js";

const PDFJS = "/web/pdfjs";
const STEPS = [0.75, 1, 1.3, 1.7, 2.2, 3, 4];
const MOST_PICTURES = 24; // kept at a time
const MOST_WORDED = 400; // pages whose words are laid out ahead, so that the browser's own search finds them
const NARROW = 480;
let library = null;

async function pdfjs() {
  library ??= import(`${PDFJS}/build/pdf.min.mjs`).then((module) => {
    module.GlobalWorkerOptions.workerSrc = `${PDFJS}/build/pdf.worker.min.mjs`;
    return module;
  });
  return library;
}

// Shows the file in the panel; the result has go(place), zoom(by) and close().
export async function open(bytes, panel) {
  const { getDocument, TextLayer } = await pdfjs();
  const task = getDocument({
    data: bytes, useWasm: false, useSystemFonts: false, enableXfa: false, isEvalSupported: false, wasmUrl: `${PDFJS}/wasm/`,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`, cMapUrl: `${PDFJS}/cmaps/`, cMapPacked: true,
  });
  task.onPassword = passwordFor(panel);
  const file = await task.promise;
  panel.classList.add("pages");
  panel.replaceChildren();
  return new Sheets(file, task, panel, TextLayer).start();
}

class Sheets {
  constructor(file, task, panel, TextLayer) {
    Object.assign(this, { file, task, panel, TextLayer, sheets: [], pictures: [], step: panel.clientWidth < NARROW ? 2 : 1, closed: false });
  }

  async start() {
    const first = (await this.file.getPage(1)).getViewport({ scale: 1 });
    for (let n = 1; n <= this.file.numPages; n++) {
      const node = el("div", { class: "sheet", role: "group", "aria-label": `Page ${n}`, "data-page": String(n) });
      this.sheets.push({ n, node, points: first.width, tall: first.height, drawn: null, worded: null });
    }
    this.fit();
    this.panel.append(...this.sheets.map((s) => s.node));
    this.seen = new IntersectionObserver((entries) => {
      for (const e of entries) if (e.isIntersecting) this.draw(this.sheets[e.target.dataset.page - 1]);
    }, { root: this.panel, rootMargin: "600px 0px" });
    for (const s of this.sheets) this.seen.observe(s.node);
    this.resized = new ResizeObserver(() => this.resize());
    this.resized.observe(this.panel);
    this.wordAhead();
    return { go: (place) => this.go(place), zoom: (by) => this.zoom(by), close: () => this.close() };
  }

  close() {
    this.closed = true;
    this.seen.disconnect();
    this.resized.disconnect();
    this.task.destroy();
  }

  // The width of a page on the screen.
  fit() {
    this.available = this.panel.clientWidth;
    this.width = Math.max(240, Math.min(this.available - 28, 900)) * STEPS[this.step];
    for (const s of this.sheets) this.size(s);
  }

  size(sheet) {
    sheet.node.style.width = `${this.width}px`;
    sheet.node.style.height = `${(this.width * sheet.tall) / sheet.points}px`;
    sheet.node.style.setProperty("--total-scale-factor", String(this.width / sheet.points));
  }

  zoom(by) {
    this.step = Math.max(0, Math.min(STEPS.length - 1, this.step + by));
    this.redraw();
  }

  resize() {
    if (this.panel.clientWidth && Math.abs(this.panel.clientWidth - this.available) > 2) this.redraw();
  }

  // Sizes everything anew and keeps what was in the middle there.
  redraw() {
    const { panel } = this;
    const down = (panel.scrollTop + panel.clientHeight / 2) / panel.scrollHeight;
    const along = (panel.scrollLeft + panel.clientWidth / 2) / panel.scrollWidth;
    this.fit();
    for (const s of this.sheets) {
      s.drawn = null;
      this.seen.unobserve(s.node);
      this.seen.observe(s.node);
    }
    panel.scrollTop = down * panel.scrollHeight - panel.clientHeight / 2;
    panel.scrollLeft = along * panel.scrollWidth - panel.clientWidth / 2;
  }

  draw(sheet) {
    return (sheet.drawn ??= this.paint(sheet));
  }

  async paint(sheet) {
    const page = await this.file.getPage(sheet.n);
    this.measure(sheet, page);
    await Promise.all([this.picture(sheet, page), this.words(sheet)]);
    sheet.node.dataset.drawn = "true";
  }

  measure(sheet, page) {
    const { width, height } = page.getViewport({ scale: 1 });
    if (sheet.points === width && sheet.tall === height) return;
    sheet.points = width;
    sheet.tall = height;
    this.size(sheet);
  }

  async picture(sheet, page) {
    const viewport = page.getViewport({ scale: (this.width / sheet.points) * Math.min(devicePixelRatio || 1, 2) });
    const canvas = el("canvas", { "aria-hidden": "true" });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
    sheet.node.querySelector("canvas")?.remove();
    sheet.node.prepend(canvas);
    this.spare(sheet);
  }

  // Pictures take memory: those drawn longest ago and out of sight go.
  spare(sheet) {
    this.pictures = [...this.pictures.filter((s) => s !== sheet), sheet];
    if (this.pictures.length <= MOST_PICTURES) return;
    const old = this.pictures.shift();
    old.node.querySelector("canvas")?.remove();
    old.drawn = null;
    delete old.node.dataset.drawn;
    this.seen.unobserve(old.node);
    this.seen.observe(old.node);
  }

  // The words where the picture shows them, unseen: what is selected, found, copied and read aloud.
  words(sheet) {
    return (sheet.worded ??= this.layWords(sheet));
  }

  async layWords(sheet) {
    const page = await this.file.getPage(sheet.n);
    this.measure(sheet, page);
    const container = el("div", { class: "words" });
    const content = await page.getTextContent();
    await new this.TextLayer({ textContentSource: content, container, viewport: page.getViewport({ scale: 1 }) }).render();
    sheet.node.append(container);
    guard(container);
  }

  async wordAhead() {
    for (const s of this.sheets.slice(0, MOST_WORDED)) {
      if (this.closed) return;
      await this.words(s).catch(() => {});
      await new Promise((r) => (window.requestIdleCallback ?? setTimeout)(r));
    }
  }

  // Marks the boxes, or where there are none the quote, and goes there.
  async go({ page, boxes, quote }) {
    for (const s of this.sheets) s.node.querySelector(".marks")?.remove();
    const target = this.sheets[page - 1];
    if (!target) return;
    await this.draw(target);
    const places = boxes.length ? boxes : await locate(this.file, page, quote ?? "");
    let first = null;
    for (const b of places) {
      const sheet = this.sheets[b.page - 1];
      if (!sheet) continue;
      await this.draw(sheet);
      const mark = box(sheet, b);
      marks(sheet).append(mark);
      first ??= mark;
    }
    this.show(first ?? target.node);
  }

  // Brings the mark and the left end of those around it into sight.
  show(node) {
    const { panel } = this;
    const frame = panel.getBoundingClientRect();
    const around = node.matches(".box") ? [...node.parentElement.children] : [node];
    const left = Math.min(...around.map((n) => n.getBoundingClientRect().left));
    const share = node.matches(".box") ? 0.3 : 0;
    panel.scrollTop += node.getBoundingClientRect().top - frame.top - share * panel.clientHeight;
    panel.scrollLeft += left - frame.left - 16;
  }
}

function box(sheet, b) {
  const mark = el("div", { class: "box" });
  mark.style.left = `${(100 * b.x0) / sheet.points}%`;
  mark.style.top = `${(100 * b.y0) / sheet.tall}%`;
  mark.style.width = `${(100 * (b.x1 - b.x0)) / sheet.points}%`;
  mark.style.height = `${(100 * (b.y1 - b.y0)) / sheet.tall}%`;
  return mark;
}

// One layer a page, so that boxes that lie on each other are no darker.
function marks(sheet) {
  const there = sheet.node.querySelector(".marks");
  if (there) return there;
  const layer = el("div", { class: "marks" });
  sheet.node.append(layer);
  return layer;
}
