// Finds words on a page of a PDF and the page after it, whatever the spaces and line breaks between them.

const MOST = 600; // characters of the words that are looked for

// The boxes of the words, one a line piece, in points from the top left of the page; none when they are not there.
export async function locate(file, page, words) {
  const wanted = bare(words).slice(0, MOST);
  if (!wanted) return [];
  const pieces = await piecesOf(file, page);
  if (page < file.numPages) pieces.push(...await piecesOf(file, page + 1));
  const at = pieces.map((p) => p.bare).join("").indexOf(wanted);
  return at < 0 ? [] : boxes(pieces, at, at + wanted.length);
}

const bare = (s) => s.normalize("NFKC").replace(/[\s\u00ad\u2010-\u2015-]+/g, "").replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").toLowerCase();

async function piecesOf(file, n) {
  const page = await file.getPage(n);
  const [left, bottom, , top] = page.view;
  const { items } = await page.getTextContent();
  return items.filter((i) => i.str?.trim()).map((i) => {
    const [, , , size, x, y] = i.transform;
    const height = Math.abs(size) || i.height || 10;
    return { page: n, bare: bare(i.str), x: x - left, y: top - bottom - (y - bottom), width: i.width, height };
  });
}

// A piece that is only partly meant is cut in proportion to its characters.
function boxes(pieces, from, to) {
  const found = [];
  let at = 0;
  for (const p of pieces) {
    const start = Math.max(from - at, 0) / p.bare.length;
    const end = Math.min(to - at, p.bare.length) / p.bare.length;
    if (end > start) found.push({ page: p.page, x0: p.x + start * p.width, x1: p.x + end * p.width, y0: p.y - 0.85 * p.height, y1: p.y + 0.25 * p.height });
    at += p.bare.length;
    if (at >= to) break;
  }
  return found;
}
