import { no, yes, type Outcome } from "../../shared/outcome";
import type { Clipboard } from "../ports/clipboard";
import type { Log } from "../ports/log";
import type { QrReader } from "../ports/qr-reader";
import { addressesIn } from "./addresses-in";
import type { ReadText } from "./tray";

export type ClipboardPorts = {
  readonly clipboard: Clipboard;
  readonly qrReader: QrReader;
  readonly log: Log;
};

const place = { kind: "clipboard" } as const;

/** What could be added out of the clipboard: the addresses in its text, or else the codes in its picture. */
export async function readClipboard({
  clipboard,
  qrReader,
  log,
}: ClipboardPorts): Promise<Outcome<ReadText[], "decode">> {
  const texts = addressesIn(await clipboard.readText());
  if (texts.length > 0)
    return yes(texts.map((text) => ({ text, place, picture: null })));
  const shot = await clipboard.readPicture();
  if (shot === null) return yes([]);
  try {
    const { codes, isCutShort } = await qrReader.read(shot);
    if (codes.length === 0 && isCutShort) return no("decode");
    return yes(codes.map(({ text, picture }) => ({ text, picture, place })));
  } catch (error) {
    log.bug("qr-reader-failed", error);
    return no("decode");
  }
}
