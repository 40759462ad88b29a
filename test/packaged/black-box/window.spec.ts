import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { ordinaryUser, unpackFor } from "../ordinary-user";
import { commandOf, internetSockets, processesBelow } from "../processes";
import { hardenedTarget } from "../targets";
import { picture, wordsIn } from "../windows-on-screen";
import { end, listen, theWindow } from "./start-hardened";

const user = ordinaryUser();
const executable = unpackFor(user, hardenedTarget());
test.afterAll(() => {
  user.remove();
});

/** What a member sees first: the words of its window, as another program reads them in a picture of it. */
const firstWords = {
  eng: ["Add your first account", "Scan the screen", "Member menu"],
  jpn: ["2段階認証を登録しましょう", "画面をスキャン"],
} as const;

for (const language of ["eng", "jpn"] as const)
  test(`an ordinary user starts it, in its sandbox, and reads its window; nothing listens on the network (${language})`, async () => {
    const child = user.start(
      [executable],
      language === "jpn" ? { LANGUAGE: "ja_JP" } : {},
    );
    const said = listen(child);
    try {
      const window = await theWindow();
      await expect(() => {
        const words = wordsIn(picture(window, `first-${language}`), language);
        for (const expected of firstWords[language])
          expect(words).toContain(expected);
      }).toPass({ timeout: 90_000 });

      const pids = processesBelow(child.pid ?? 0);
      const renderers = pids.filter((pid) =>
        commandOf(pid).includes("--type=renderer"),
      );
      expect(renderers).toHaveLength(1);
      for (const pid of renderers) {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        expect(status).toMatch(/^Seccomp:\s+2$/m);
        expect(status).not.toMatch(/^Uid:\s+0\b/m);
      }
      expect(pids.length).toBeGreaterThan(3);
      expect(internetSockets(pids)).toEqual([]);
      expect(said()).not.toMatch(/DevTools listening|Debugger listening|"bug"/);
    } finally {
      await end(child);
    }
  });

test("what looks for sockets finds one that listens", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const found = internetSockets([process.pid]);
  server.close();
  expect(found).toContainEqual(expect.stringMatching(/^tcp 0100007F:\w+ 0A$/));
});
