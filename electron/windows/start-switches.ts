import type { Flavour } from "../../shared/model/app-view";

/**
 * All that a package takes: what a member may have a reason to say, and what systems say by themselves. Chromium and Node
 * know hundreds more, and every version some new ones; none of these opens the app, takes a protection away, or loads
 * anything into it.
 */
const taken: readonly RegExp[] = [
  // whose data it shows, and in which language
  /^(user-data-dir|lang)$/,
  // how it is drawn, where the system's own way fails
  /^disable-(gpu|gpu-compositing|software-rasterizer|smooth-scrolling)$/,
  /^force-(device-scale-factor|renderer-accessibility|dark-mode|high-contrast)$/,
  /^force-prefers-reduced-motion$/,
  /^(ozone-platform(-hint)?|enable-wayland-ime|display|class)$/,
  // the macOS Finder; the Windows installer, after an update
  /^psn-\d+-\d+$/,
  /^(updated|squirrel-(install|updated|uninstall|obsolete|firstrun))$/,
];

/** What a tester needs besides, or a driver of tests. */
const takenByQa: readonly RegExp[] = [
  /^(qa-log|inspect(-brk|-port)?|remote-debugging-port|no-sandbox)$/,
  /^use-(fake-device-for-media-stream|file-for-fake-video-capture)$/,
];

/**
 * What of the environment no fuse keeps out: it takes the sandbox or the check of certificates away, or has what goes over
 * the network written down. `NODE_OPTIONS` and `ELECTRON_RUN_AS_NODE` are not among them: the fuses have them do nothing,
 * and other programs start Nidan with them set.
 */
const refusedVariables = [
  "ELECTRON_DISABLE_SANDBOX",
  "CHROME_DEVEL_SANDBOX",
  "NODE_TLS_REJECT_UNAUTHORIZED",
  "SSLKEYLOGFILE",
  "NODE_DEBUG",
] as const;

/** How a build was started: with these words after its own name, in this environment, on this system. */
export type Start = {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
};

/**
 * Why a build does not start so, as one sentence; null where it does. A package takes only the switches it knows to be
 * harmless, QA also those of a driver of tests; development takes all. A switch is read as Chromium or Node would
 * understand it, and in a few ways more.
 */
export function refusalOf(start: Start, flavour: Flavour): string | null {
  if (flavour === "development") return null;
  const reason = reasonAgainst(start, flavour);
  return reason === null ? null : `Nidan was not started: ${reason}`;
}

function reasonAgainst(
  { words, env, platform }: Start,
  flavour: Flavour,
): string | null {
  const known = flavour === "qa" ? [...taken, ...takenByQa] : taken;
  const switches = words.flatMap((word) => switchName(word, platform) ?? []);
  const refused = switches.find((name) => !known.some((it) => it.test(name)));
  if (refused !== undefined)
    return `this build does not take --${shown(refused)}, for it takes no switch that could open it to others or take a protection away.`;
  const variable = refusedVariables.find((name) => isSet(name, env[name]));
  if (variable !== undefined)
    return `${variable} is set in its environment, which takes a protection away.`;
  return null;
}

/** Chromium asks whether they are there at all; Node takes certificates unseen at this one value. */
function isSet(name: string, value: string | undefined): boolean {
  return name === "NODE_TLS_REJECT_UNAUTHORIZED"
    ? value === "0"
    : value !== undefined;
}

/**
 * Chromium drops blanks around a word and takes one dash for two; on Windows, a slash as well, and capitals for small
 * letters. Node takes `_` for `-`. After a lone `--` Chromium reads no more switches; they are refused there all the same.
 */
function switchName(word: string, platform: NodeJS.Platform): string | null {
  const beginning = platform === "win32" ? /^(-+|\/)/ : /^-+/;
  const trimmed = word.trim();
  if (!beginning.test(trimmed)) return null;
  const [name = ""] = trimmed.replace(beginning, "").split("=");
  const plain = name.trim().toLowerCase().replaceAll("_", "-");
  return plain === "" ? null : plain;
}

/** A name fit for a terminal: whoever wrote it must not write into the sentence. */
function shown(name: string): string {
  return name.replace(/[^a-z0-9-]+/g, "?").slice(0, 60);
}
