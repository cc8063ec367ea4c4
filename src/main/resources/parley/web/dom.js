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

// A short message that goes away by itself.
export function toast(text, kind = "bad") {
  const close = el("button", { type: "button", class: "quiet", "aria-label": "Dismiss" }, "×");
  const box = el("div", { class: `toast ${kind}` }, el("span", {}, text), close);
  close.addEventListener("click", () => box.remove());
  byId("toasts").append(box);
  setTimeout(() => box.remove(), kind === "good" ? 2500 : 9000);
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
