import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  refusalOf,
  refusedSwitch,
} from "../../electron/windows/debug-switches";

const release = (...words: string[]) =>
  refusedSwitch(["/opt/Nidan/nidan", ...words], "release", "linux");
const qa = (...words: string[]) =>
  refusedSwitch(["/opt/Nidan QA/nidan-qa", ...words], "qa", "linux");

const forTests = [
  "inspect",
  "inspect-brk",
  "inspect-port",
  "remote-debugging-port",
  "no-sandbox",
];
const forNobody = [
  "remote-debugging-pipe",
  "remote-debugging-address",
  "remote-allow-origins",
  "debug",
  "debug-brk",
  "debug-port",
  "wait-for-debugger",
  "renderer-startup-dialog",
  "auto-open-devtools-for-tabs",
  "disable-gpu-sandbox",
  "disable-setuid-sandbox",
  "disable-seccomp-filter-sandbox",
  "no-zygote",
  "single-process",
  "disable-web-security",
  "disable-site-isolation-trials",
  "allow-running-insecure-content",
  "ignore-certificate-errors",
  "enable-blink-features",
  "js-flags",
  "load-extension",
  "require",
  "import",
  "renderer-cmd-prefix",
  "gpu-launcher",
  "browser-subprocess-path",
  "ssl-key-log-file",
  "log-net-log",
  "use-mock-keychain",
];

describe("a release", () => {
  test.each([...forTests, ...forNobody])(
    "refuses --%s in every spelling",
    (name) => {
      for (const word of [
        `--${name}`,
        `-${name}`,
        `--${name}=9222`,
        `--${name.toUpperCase()}=x`,
        `--${name.replaceAll("-", "_")}`,
        `  --${name} `,
      ]) {
        expect(release(word), word).toBe(name);
        expect(release("--lang=ja", "nidan://sign-in/x", word)).toBe(name);
        expect(release("--", word)).toBe(name);
      }
      expect(refusedSwitch([`/${name}=1`], "release", "win32")).toBe(name);
      expect(refusalOf(name)).toContain(`--${name},`);
    },
  );

  test("names the first of several", () => {
    expect(release("--js-flags=x", "--inspect")).toBe("js-flags");
  });

  test.each([
    [[]],
    [["nidan://sign-in/abc"]],
    [["otpauth://totp/x?secret=y&inspect"]],
    [["--user-data-dir=/tmp/--inspect", "--lang=ja"]],
    [["--ozone-platform-hint=auto", "--disable-gpu", "--proxy-server=x:1"]],
    [["--enable-features=WaylandWindowDecorations", "--qa-log"]],
    [["inspect", "debug", "/inspect", "/home/taro/no-sandbox"]],
    [["--inspector", "--importance=1", "--debug1"]],
    [["--", "-", "", " "]],
  ])("takes %j", (words) => {
    expect(release(...words)).toBe(null);
  });

  test("refuses whatever it refuses alone, among any other words, too", () => {
    const words = fc.array(fc.string());
    fc.assert(
      fc.property(words, fc.constantFrom(...forNobody), words, (a, name, b) => {
        expect(release(...a, `--${name}`, ...b)).not.toBe(null);
      }),
    );
  });

  test("has nothing but plain letters in its sentence, whatever was written", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("-_= \n\u001bab\u00e9")),
        }),
        (rest) => {
          const named = release(`--inspect${rest}`) ?? "inspect";
          expect(named).toMatch(/^[a-z-]+$/);
        },
      ),
    );
  });
});

test("QA takes what a driver of tests needs, and nothing else of it", () => {
  for (const name of forTests) expect(qa(`--${name}=0`), name).toBe(null);
  expect(qa(...forTests.map((name) => `--${name}`))).toBe(null);
  for (const name of forNobody) {
    expect(qa(`--${name}`)).toBe(name);
    expect(qa("--inspect=0", "--no-sandbox", `--${name}=x`)).toBe(name);
  }
});

test("development takes everything", () => {
  const words = [...forTests, ...forNobody].map((name) => `--${name}`);
  expect(refusedSwitch(words, "development", "linux")).toBe(null);
});
