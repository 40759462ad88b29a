import QRCode from "qrcode";

/** A PDF of one A4 page with this grey image on it (ISO 32000-1, 7.5 and 8.9.5). */
export function pdfOf(image: Buffer, side: number, kind: string): Buffer {
  const draw = "q 200 0 0 200 100 500 cm /Im Do Q";
  const size = `/Width ${String(side)}/Height ${String(side)}`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</Im 5 0 R>>>>>>",
    `<</Length ${String(draw.length)}>>\nstream\n${draw}\nendstream`,
    `<</Type/XObject/Subtype/Image${size}/ColorSpace/DeviceGray${kind}/Length ${String(image.length)}>>\nstream\n${image.toString("latin1")}\nendstream`,
  ];
  const body = objects.map(
    (text, i) => `${String(i + 1)} 0 obj\n${text}\nendobj\n`,
  );
  const trailer = "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
  return Buffer.from(`%PDF-1.4\n${body.join("")}${trailer}`, "latin1");
}

/** A PDF of so many empty pages, each a strip that is drawn quickly. */
export function pdfOfPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, i) => `${String(i + 3)} 0 R`);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${String(count)}>>`,
    ...kids.map(() => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 9]>>"),
  ];
  const body = objects.map(
    (text, i) => `${String(i + 1)} 0 obj\n${text}\nendobj\n`,
  );
  const size = String(objects.length + 1);
  return Buffer.from(
    `%PDF-1.4\n${body.join("")}trailer<</Root 1 0 R/Size ${size}>>\n%%EOF\n`,
    "latin1",
  );
}

/** A drawing with something in it that would run a script and fetch from this address, if anything let it. */
export const scriptedSvg = (address: string, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>document.title="run"; fetch("${address}/script")</script>
  <image href="${address}/image.png" width="10" height="10"/>${inner}</svg>`;

/** One that tries every way out. */
export const hostileSvg = (address: string, inner = "") =>
  `<?xml version="1.0"?><?xml-stylesheet href="${address}/sheet.css"?>
  <!DOCTYPE svg [<!ENTITY out SYSTEM "${address}/entity">]>
  <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="400" onload="document.title='run'">
  <script>document.title="run"; fetch("${address}/script")</script>
  <script href="${address}/script.js"/>
  <style>@import url("${address}/style.css"); rect { fill: url("${address}/fill.svg#a") }</style>
  <image href="${address}/image.png" width="10" height="10"/><use xlink:href="${address}/use.svg#a"/>
  <foreignObject width="10" height="10"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${address}/frame"/></foreignObject>${inner}</svg>`;

/** The code as a BMP of 24 bits (Microsoft's BITMAPINFOHEADER), its rows from the bottom up. */
export function bmpOf(text: string): Buffer {
  const { modules } = QRCode.create(text);
  const [scale, quiet] = [4, 4];
  const side = (modules.size + 2 * quiet) * scale; // so that a row is a multiple of four bytes
  const header = Buffer.alloc(54);
  header.write("BM", "latin1");
  header.writeUInt32LE(header.length + side * side * 3, 2);
  for (const [at, value] of [
    [10, header.length],
    [14, 40],
    [18, side],
    [22, side],
  ] as const)
    header.writeUInt32LE(value, at);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  const pixels = Buffer.alloc(side * side * 3, 255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / scale) - quiet;
      const column = Math.floor(x / scale) - quiet;
      const isInside = Math.min(row, column) >= 0;
      if (isInside && Math.max(row, column) < modules.size)
        pixels.fill(
          modules.get(row, column) ? 0 : 255,
          ((side - 1 - y) * side + x) * 3,
          ((side - 1 - y) * side + x + 1) * 3,
        );
    }
  return Buffer.concat([header, pixels]);
}

/** A drawing of a few lines, of which each repeats the one before ten times. */
export const boundlessSvg = `<svg xmlns="http://www.w3.org/2000/svg"><rect id="a0" width="1" height="1"/>${Array.from(
  { length: 12 },
  (_, i) =>
    `<g id="a${String(i + 1)}">${`<use href="#a${String(i)}"/>`.repeat(10)}</g>`,
).join("")}</svg>`;
