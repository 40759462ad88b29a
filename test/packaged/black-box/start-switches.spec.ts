import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { ordinaryUser, unpackFor } from "../ordinary-user";
import { hardenedTarget } from "../targets";
import { end, startToTheEnd, theWindow } from "./start-hardened";

const user = ordinaryUser();
const executable = unpackFor(user, hardenedTarget());
test.afterAll(() => {
  user.remove();
});

/** One that a start could open for a debugger. */
const PORT = 9477;

/** Each with the name by which it is refused. */
const refused: readonly (readonly [word: string, name: string])[] = [
  [`--remote-debugging-port=${PORT}`, "remote-debugging-port"],
  ["--remote-debugging-pipe", "remote-debugging-pipe"],
  ["--remote-debugging-address=0.0.0.0", "remote-debugging-address"],
  [`--inspect=${PORT}`, "inspect"],
  [`--inspect-brk=${PORT}`, "inspect-brk"],
  [`--inspect-port=${PORT}`, "inspect-port"],
  [`--inspect-brk-node=${PORT}`, "inspect-brk-node"],
  [`--debug-brk=${PORT}`, "debug-brk"],
  ["--auto-open-devtools-for-tabs", "auto-open-devtools-for-tabs"],
  ["--js-flags=--expose-gc", "js-flags"],
  ["--load-extension=/tmp", "load-extension"],
  ["--disable-web-security", "disable-web-security"],
  ["--allow-running-insecure-content", "allow-running-insecure-content"],
  ["--ignore-certificate-errors", "ignore-certificate-errors"],
  ["--disable-features=NetworkServiceSandbox", "disable-features"],
  ["--enable-features=x", "enable-features"],
  [`--proxy-server=127.0.0.1:${PORT}`, "proxy-server"],
  [`--host-rules=MAP * 127.0.0.1:${PORT}`, "host-rules"],
  [`--host-resolver-rules=MAP * 127.0.0.1`, "host-resolver-rules"],
  ["--ssl-key-log-file=/tmp/keys", "ssl-key-log-file"],
  ["--password-store=basic", "password-store"],
  ["--gtk-module=/tmp/x.so", "gtk-module"],
  ["--enable-logging=file", "enable-logging"],
  ["--renderer-cmd-prefix=/bin/true", "renderer-cmd-prefix"],
  ["--no-sandbox", "no-sandbox"],
  ["--disable-seccomp-filter-sandbox", "disable-seccomp-filter-sandbox"],
  ["--single-process", "single-process"],
  ["--require=/tmp/x.cjs", "require"],
  ["-r", "r"],
  ["--a-switch-of-tomorrow", "a-switch-of-tomorrow"],
];

for (const [word, name] of refused)
  test(`${word} is refused in one sentence, before there is a window or a port`, async () => {
    const isOpen = watchPort();
    const { code, said, profile, hasWindow } = await startToTheEnd(
      user,
      executable,
      [word],
    );
    expect(code).toBe(2);
    expect(sentencesIn(said)).toEqual([expect.stringContaining(` --${name},`)]);
    expect(said).not.toMatch(/(DevTools|Debugger) listening/);
    expect(hasWindow).toBe(false);
    expect(isOpen()).toBe(false);
    const files = existsSync(profile) ? readdirSync(profile) : [];
    for (const file of ["DevToolsActivePort", "vault.nidan"])
      expect(files).not.toContain(file);
  });

for (const [name, value] of [
  ["ELECTRON_DISABLE_SANDBOX", "1"],
  ["CHROME_DEVEL_SANDBOX", "/bin/true"],
  ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
  ["SSLKEYLOGFILE", "/tmp/keys"],
  ["NODE_DEBUG", "http"],
] as const)
  test(`${name} in the environment is refused in one sentence, before there is a window`, async () => {
    const { code, said, profile, hasWindow } = await startToTheEnd(
      user,
      executable,
      [],
      { [name]: value },
    );
    expect(code).toBe(2);
    expect(sentencesIn(said)).toEqual([expect.stringContaining(` ${name} `)]);
    expect(hasWindow).toBe(false);
    const files = existsSync(profile) ? readdirSync(profile) : [];
    expect(files).not.toContain("vault.nidan");
  });

test("what systems say by themselves is taken: the window opens", async () => {
  const child = user.start([
    executable,
    ...["-psn_0_12345", "--updated", "--lang=ja", "--ozone-platform-hint=auto"],
    ...["--force-device-scale-factor=1", `nidan://sign-in/${"a".repeat(43)}`],
  ]);
  try {
    await theWindow();
  } finally {
    await end(child);
  }
});

function sentencesIn(said: string): readonly string[] {
  return said
    .split("\n")
    .filter((line) => line.startsWith("Nidan was not started"));
}

/** Knocks at the port all the time; ends with whether it was ever answered. */
function watchPort(): () => boolean {
  let isAnswered = false;
  const timer = setInterval(() => {
    const socket = connect(PORT, "127.0.0.1");
    socket.on("connect", () => {
      isAnswered = true;
      socket.destroy();
    });
    socket.on("error", () => undefined);
  }, 20);
  return () => {
    clearInterval(timer);
    return isAnswered;
  };
}
