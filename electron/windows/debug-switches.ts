import type { Flavour } from "../../shared/model/app-view";

/** What each of them does with a program that its member trusts. Chromium's, but for the first and the loaders: Node's. */
const refused: readonly RegExp[] = [
  // opens it to a debugger, or waits for one
  /^(inspect|debug)(-[a-z-]+)?$/,
  /^remote-(debugging(-[a-z-]+)?|allow-origins)$/,
  /^wait-for-debugger(-[a-z-]+)?$/,
  /^[a-z-]+-startup-dialog$/,
  /^(auto-open-devtools-for-tabs|custom-devtools-frontend|silent-debugger-extension-api)$/,
  /^experimental-network-inspection$/,
  // takes the sandbox away, or puts untrusted work where there is none
  /^no-(sandbox|zygote|zygote-sandbox|unsandboxed-zygote)$/,
  /^disable-[a-z-]*sandbox$/,
  /^(allow-sandbox-debugging|single-process|in-process-gpu)$/,
  /^(allow-third-party-modules|disable-kill-after-bad-ipc)$/,
  // takes the rules of the web away
  /^(disable-web-security|disable-site-isolation-trials|reduce-security-for-testing)$/,
  /^(allow-running-insecure-content|allow-insecure-localhost|allow-file-access-from-files)$/,
  /^unsafely-treat-insecure-origin-as-secure$/,
  /^ignore-(certificate-errors|certificate-errors-spki-list|urlfetcher-cert-requests)$/,
  /^enable-(blink-features|blink-test-features|experimental-web-platform-features|nacl)$/,
  // loads or starts code that did not come with it
  /^js-flags$/,
  /^(load-extension|load-component-extension|disable-extensions-except)$/,
  /^(require|import|loader|experimental-loader|eval)$/,
  /^(renderer|utility)-cmd-prefix$/,
  /^(gpu-launcher|browser-subprocess-path|register-pepper-plugins|extra-plugin-dir)$/,
  // writes down what goes over the network, or keeps secrets where anyone can read them
  /^(ssl-key-log-file|log-net-log|net-log-capture-mode|use-mock-keychain)$/,
];

/** What a driver of tests starts an inspectable build with. */
const ofTests = /^(inspect(-[a-z-]+)?|remote-debugging-port|no-sandbox)$/;

/**
 * The first word of a start that would open the build to a debugger, take its sandbox or the rules of the web away, or
 * load code into it: the switch by its plain name, or null. A release takes none of them; QA takes those that a driver
 * of tests needs; development takes all. Written as Chromium or Node would understand it, and in a few ways more.
 */
export function refusedSwitch(
  words: readonly string[],
  flavour: Flavour,
  platform: NodeJS.Platform,
): string | null {
  if (flavour === "development") return null;
  for (const word of words) {
    const name = switchName(word, platform);
    if (name === null || !refused.some((sign) => sign.test(name))) continue;
    if (flavour === "release" || !ofTests.test(name)) return name;
  }
  return null;
}

/** The sentence for whoever started it so. */
export function refusalOf(name: string): string {
  return `Nidan was not started: this build does not take --${name}, which would open it to others or take a protection away.`;
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
  return name.trim().toLowerCase().replaceAll("_", "-");
}
