import type { CaptureProblem, OwnWindows } from "../../shared/contract/enrol";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Clock } from "../ports/clock";
import type { Log } from "../ports/log";
import type { QrReader } from "../ports/qr-reader";
import type { Look, ScreenCapture, Shots } from "../ports/screen-capture";
import type { ReadText } from "./tray";

export type Screens = {
  readonly texts: readonly ReadText[];
  readonly displays: number;
  /** The displays that could not be read while others could, or not to the end; counted from 1. */
  readonly unread: readonly number[];
};
export type LookProblem =
  | { readonly kind: "capture"; readonly problem: CaptureProblem }
  | { readonly kind: "decode" };

export type LookPorts = {
  readonly screenCapture: ScreenCapture;
  readonly qrReader: QrReader;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * How long other programs get to paint what Nidan's window had covered, before each look. Nobody tells when they have;
 * so a look that finds nothing is repeated once, with more patience.
 */
const SETTLE_MS = [150, 450];

/** All QR codes on all displays; Nidan's own windows are on the pictures only where wanted. */
export function lookAtScreens(
  ports: LookPorts,
  ownWindows: OwnWindows,
): Promise<Outcome<Screens, LookProblem>> {
  const { screenCapture, clock } = ports;
  const look: Look<Outcome<Screens, LookProblem>> = async (takeShots) => {
    let seen = yes<Screens>({ texts: [], displays: 0, unread: [] });
    for (const settle of SETTLE_MS) {
      await clock.sleep(settle);
      const read = await readShots(ports, takeShots);
      if (!read.ok) return read;
      seen = read;
      if (read.value.texts.length > 0) break;
    }
    return seen;
  };
  return ownWindows === "seen"
    ? screenCapture.asTheyAre(look)
    : screenCapture.withoutOwnWindows(look);
}

/** One look with Nidan's windows in their places. What Nidan itself draws is not news to anyone, and left out. */
export async function glanceAtScreens(
  ports: LookPorts,
): Promise<Outcome<Screens, LookProblem>> {
  const { screenCapture, qrReader, log } = ports;
  const seen = await screenCapture.asTheyAre((takeShots) =>
    readShots(ports, takeShots),
  );
  if (!seen.ok || seen.value.texts.length === 0) return seen;
  try {
    const own = new Set<string>();
    for (const page of await screenCapture.ownPages())
      for (const { text } of (await qrReader.read(page)).codes) own.add(text);
    const texts = seen.value.texts.filter(({ text }) => !own.has(text));
    return yes({ ...seen.value, texts });
  } catch (error) {
    log.bug("qr-reader-failed", error);
    return no({ kind: "decode" });
  }
}

/** Reads every display; one that cannot be read does not cost what is on the others. */
async function readShots(
  { qrReader, log }: LookPorts,
  takeShots: () => Promise<Outcome<Shots, CaptureProblem>>,
): Promise<Outcome<Screens, LookProblem>> {
  const shots = await takeShots();
  if (!shots.ok) return no({ kind: "capture", problem: shots.problem });
  const of = shots.value.length;
  const texts: ReadText[] = [];
  const unread: number[] = [];
  let looked = 0;
  for (const [i, shot] of shots.value.entries()) {
    const display = i + 1;
    try {
      const read = shot === null ? null : await qrReader.read(shot);
      if (read !== null) looked += 1;
      if (read === null || read.isCutShort) unread.push(display);
      for (const { text, picture } of read?.codes ?? [])
        texts.push({ text, picture, place: { kind: "screen", display, of } });
    } catch (error) {
      log.bug("qr-reader-failed", error);
      unread.push(display);
    }
  }
  if (of === 0 || looked > 0) return yes({ texts, displays: of, unread });
  return shots.value.every((shot) => shot === null)
    ? no({ kind: "capture", problem: "failed" })
    : no({ kind: "decode" });
}
