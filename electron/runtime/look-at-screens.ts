import type { CaptureProblem, OwnWindows } from "../../shared/contract/enrol";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Clock } from "../ports/clock";
import type { Log } from "../ports/log";
import type { QrReader } from "../ports/qr-reader";
import type { Look, ScreenCapture, Shot } from "../ports/screen-capture";
import type { ReadText } from "./tray";

export type Screens = {
  readonly texts: readonly ReadText[];
  readonly displays: number;
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
    let seen = yes<Screens>({ texts: [], displays: 0 });
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

/** One look past Nidan's own window, which stays where it is. */
export function glanceAtScreens(
  ports: LookPorts,
): Promise<Outcome<Screens, LookProblem>> {
  return ports.screenCapture.besideOwnWindows((takeShots) =>
    readShots(ports, takeShots),
  );
}

async function readShots(
  { qrReader, log }: LookPorts,
  takeShots: () => Promise<Outcome<readonly Shot[], CaptureProblem>>,
): Promise<Outcome<Screens, LookProblem>> {
  const shots = await takeShots();
  if (!shots.ok) return no({ kind: "capture", problem: shots.problem });
  const displays = shots.value.length;
  const texts: ReadText[] = [];
  try {
    for (const [i, shot] of shots.value.entries())
      for (const { text, picture } of await qrReader.read(shot))
        texts.push({
          text,
          picture,
          place: { kind: "screen", display: i + 1, of: displays },
        });
  } catch (error) {
    log.bug("qr-reader-failed", error);
    return no({ kind: "decode" });
  }
  return yes({ texts, displays });
}
