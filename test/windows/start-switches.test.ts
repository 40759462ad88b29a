import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusalOf, type Start } from "../../electron/windows/start-switches";
import type { Flavour } from "../../shared/model/app-view";

const started = (
  words: readonly string[],
  flavour: Flavour = "release",
  start: Partial<Start> = {},
) =>
  refusalOf(
    {
      words,
      env: {},
      platform: "linux",
      ...start,
    },
    flavour,
  );

const forTests = [
  "inspect",
  "inspect-brk",
  "inspect-port",
  "remote-debugging-port",
  "no-sandbox",
  "qa-log",
];
const forNobody = [
  // opens it to a debugger
  ...["remote-debugging-pipe", "remote-debugging-address"],
  ...["remote-allow-origins", "debug", "debug-brk", "wait-for-debugger"],
  ...["inspect-brk-node", "inspect-publish-uid", "renderer-startup-dialog"],
  ...["auto-open-devtools-for-tabs", "experimental-network-inspection"],
  // takes the sandbox or the rules of the web away
  ...["disable-gpu-sandbox", "disable-setuid-sandbox", "no-zygote"],
  ...["disable-seccomp-filter-sandbox", "single-process", "in-process-gpu"],
  ...["disable-web-security", "disable-site-isolation-trials"],
  ...["allow-running-insecure-content", "ignore-certificate-errors"],
  ...["enable-blink-features", "enable-features", "disable-features"],
  // turns what goes over the network elsewhere, or writes it down
  ...["proxy-server", "proxy-pac-url", "proxy-bypass-list", "host-rules"],
  ...["host-resolver-rules", "auth-server-allowlist", "ssl-key-log-file"],
  ...["log-net-log", "log-file", "enable-logging", "password-store"],
  // loads or starts code that did not come with it
  ...["js-flags", "load-extension", "require", "r", "import", "e", "eval"],
  ...["renderer-cmd-prefix", "gpu-launcher", "browser-subprocess-path"],
  ...["utility-cmd-prefix", "gtk-module", "use-mock-keychain", "type"],
  // what nobody has heard of yet
  ...["a-switch-of-tomorrow", "user-data-dirs", "x-lang", "lang-x"],
];

describe("a package", () => {
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
      ])
        for (const words of [
          [word],
          ["--lang=ja", "nidan://x", word],
          ["--", word],
        ])
          expect(started(words), word).toMatch(
            new RegExp(`^Nidan was not started: .* --${name}, .*\\.$`),
          );
      expect(
        started([`/${name}=1`], "release", { platform: "win32" }),
      ).toContain(` --${name},`);
    },
  );

  test("names the first of several", () => {
    expect(started(["--js-flags=x", "--inspect"])).toContain(" --js-flags,");
  });

  test.each([
    [[]],
    [["nidan://sign-in/abc"]],
    [["otpauth://totp/x?secret=y&inspect"]],
    [["--user-data-dir=/tmp/--inspect", "--lang=ja"]],
    [["--ozone-platform-hint=auto", "--disable-gpu", "--enable-wayland-ime"]],
    [["--force-device-scale-factor=2", "--force-renderer-accessibility"]],
    [["--psn_0_12345", "-psn_0_12345"]],
    [["--updated"]],
    [["--squirrel-firstrun"]],
    [["inspect", "debug", "/inspect", "/home/taro/no-sandbox"]],
    [["--", "-", "", " "]],
  ])("takes %j", (words) => {
    for (const flavour of ["release", "qa"] as const)
      expect(started(words, flavour)).toBe(null);
  });

  test("refuses whatever it refuses alone, among any other words, too", () => {
    const words = fc.array(fc.string());
    fc.assert(
      fc.property(words, fc.constantFrom(...forNobody), words, (a, name, b) => {
        expect(started([...a, `--${name}`, ...b])).not.toBe(null);
      }),
    );
  });

  const anything = fc.constantFrom(...Array.from("-_= \n\u001bab\u00e9/"));
  test("has nothing but plain letters in its sentence, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: anything }), (rest) => {
        expect(started([`--inspect${rest}`])).toMatch(
          /^[A-Za-z0-9 ,:?.-]{1,250}$/,
        );
      }),
    );
  });
});

test("QA takes what a driver of tests needs, and nothing else of it", () => {
  for (const name of forTests)
    expect(started([`--${name}=0`], "qa"), name).toBe(null);
  expect(
    started(
      forTests.map((name) => `--${name}`),
      "qa",
    ),
  ).toBe(null);
  for (const name of forNobody)
    expect(
      started(["--inspect=0", "--no-sandbox", `--${name}=x`], "qa"),
    ).toContain(` --${name},`);
});

describe("the environment", () => {
  test.each([
    ["ELECTRON_DISABLE_SANDBOX", "1"],
    ["ELECTRON_DISABLE_SANDBOX", ""], // that it is there is enough to Electron
    ["CHROME_DEVEL_SANDBOX", "/tmp/helper"],
    ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
    ["SSLKEYLOGFILE", "/tmp/keys"],
    ["NODE_DEBUG", "http"],
  ])("keeps a package from starting where it has %s=%s", (name, value) => {
    for (const flavour of ["release", "qa"] as const)
      expect(started([], flavour, { env: { [name]: value } })).toBe(
        `Nidan was not started: ${name} is set in its environment, which takes a protection away.`,
      );
  });

  test("does not where it means nothing to a package", () => {
    const env = {
      PATH: "/usr/bin",
      NODE_OPTIONS: "--max-old-space-size=4096",
      ELECTRON_RUN_AS_NODE: "1", // what a terminal within an editor has
      NODE_TLS_REJECT_UNAUTHORIZED: "1",
      HTTPS_PROXY: "http://proxy.example:8080",
      APPIMAGE: "/home/taro/Nidan.AppImage",
    };
    expect(started([], "release", { env })).toBe(null);
  });
});

test("development takes everything", () => {
  const words = [...forTests, ...forNobody].map((name) => `--${name}`);
  const env = { ELECTRON_DISABLE_SANDBOX: "1" };
  expect(started(words, "development", { env })).toBe(null);
});
