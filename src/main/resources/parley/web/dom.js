// Builds the page out of elements and text nodes only: no string is ever read as markup.

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node && typeof value !== "string") node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

export const byId = (id) => document.getElementById(id);

export function replaceChildren(node, ...children) {
  node.replaceChildren(...children.flat().filter(Boolean));
}

// As replaceChildren, but nodes that stay are not touched.
export function syncChildren(node, children) {
  const wanted = new Set(children);
  for (const old of [...node.children]) if (!wanted.has(old)) old.remove();
  children.forEach((child, i) => {
    if (node.children[i] !== child) node.insertBefore(child, node.children[i] ?? null);
  });
}

const SHAPES = {
  add: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5L5 15",
  back: "M12 4l-6 6 6 6",
  on: "M8 4l6 6-6 6",
  remove: "M4 6h12M8 6V4h4v2M6 6l1 10h6l1-10",
  replace: "M4 9a6 6 0 0 1 10.500-3.500L16 7M16 3v4h-4M16 11a6 6 0 0 1-10.500 3.500L4 13M4 17v-4h4",
  copy: "M8 7h8v9H8zM4 13V4h8",
  up: "M7 9l3-6c1.500 0 2 1 2 2v3h4l-1 8H7zM7 9H4v7h3",
  down: "M13 11l-3 6c-1.500 0-2-1-2-2v-3H4l1-8h8zM13 11h3V4h-3",
  save: "M10 3v9M6 9l4 4 4-4M4 16h12",
  larger: "M10 5v10M5 10h10",
  smaller: "M5 10h10",
  folded: "M8 6l4 4-4 4",
};

// A small line drawing, unseen by a screen reader: the button around it has the name.
export function icon(name) {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  const path = document.createElementNS(ns, "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "drawing");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

// A button that shows a drawing only; its name is read aloud and shown on hover.
export const iconButton = (shape, name, onclick, props = {}) =>
  el("button", { type: "button", class: "quiet icon", "aria-label": name, title: name, onclick, ...props }, icon(shape));

// Says something to a screen reader only, when it has time.
export function announce(text) {
  const said = byId("said");
  said.textContent = "";
  setTimeout(() => { said.textContent = text; }, 50);
}

const MOST_TOASTS = 3;

// A short message. Good news goes by itself; bad news stays until it is dismissed or pushed out.
export function toast(text, kind = "bad") {
  const box = el("div", { class: `toast ${kind}` }, el("span", {}, text), iconButton("close", "Dismiss", () => box.remove()));
  byId("toasts").append(box);
  while (byId("toasts").children.length > MOST_TOASTS) byId("toasts").firstChild.remove();
  if (kind === "good") setTimeout(() => box.remove(), 4000);
}

// Asks before something is lost; whether the person wants it.
export function confirmed(question, detail, yes) {
  const dialog = byId("confirm");
  const answer = (value) => () => dialog.close(value);
  replaceChildren(dialog, el("h2", { id: "confirm-title" }, question), el("p", {}, detail),
    el("div", { class: "row end" }, el("button", { type: "button", onclick: answer("no") }, "Cancel"),
      el("button", { type: "button", class: "danger", onclick: answer("yes") }, yes)));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
}

// Hands a file to the person.
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function saved(key, otherwise) {
  try {
    return localStorage.getItem(`parley.${key}`) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function save(key, value) {
  try {
    if (value === null) localStorage.removeItem(`parley.${key}`);
    else localStorage.setItem(`parley.${key}`, value);
  } catch {
    // A browser that keeps nothing still works.
  }
}
