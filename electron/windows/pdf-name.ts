const LONGEST = 100;

/**
 * A file name for every system: no separators or other signs that one of them reserves, nothing invisible, and `.pdf` at
 * its end. What remains of nothing is the app's name.
 */
export function pdfName(suggested: string): string {
  const stem = suggested
    .replace(/\.pdf$/i, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "") // controls, marks that turn the direction, halves of characters
    .replace(/[/\\:*?"<>|]/g, "-")
    .slice(0, LONGEST)
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${reserved.test(stem) || stem === "" ? "Nidan" : stem}.pdf`;
}

/** Names of devices on Windows, whatever follows their first dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
