import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { ordinaryUser, unpackFor } from "../ordinary-user";
import { hardenedTarget } from "../targets";
import { startToTheEnd } from "./start-hardened";

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
  ["--renderer-cmd-prefix=/bin/true", "renderer-cmd-prefix"],
  ["--no-sandbox", "no-sandbox"],
  ["--disable-seccomp-filter-sandbox", "disable-seccomp-filter-sandbox"],
  ["--single-process", "single-process"],
  ["--require=/tmp/x.cjs", "require"],
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
    const sentences = said
      .split("\n")
      .filter((line) => line.startsWith("Nidan was not started"));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(` --${name},`);
    expect(said).not.toMatch(/(DevTools|Debugger) listening/);
    expect(hasWindow).toBe(false);
    expect(isOpen()).toBe(false);
    const files = existsSync(profile) ? readdirSync(profile) : [];
    for (const file of ["DevToolsActivePort", "vault.nidan"])
      expect(files).not.toContain(file);
  });

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
