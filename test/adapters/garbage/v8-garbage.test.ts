import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { createV8Garbage } from "../../../electron/adapters/garbage/v8-garbage";
import { countInMemory } from "../../fakes/count-in-memory";

const passphrase = "correct horse battery staple";

test.skipIf(process.platform !== "linux")(
  "a process that forgot a passphrase has it nowhere in its memory, though nobody could wipe the text",
  async () => {
    const child = fork(
      path.join(import.meta.dirname, "forgetting-process.ts"),
      { execArgv: ["--import", "tsx"] },
    );
    const said = async (step: string) => {
      const [word] = (await once(child, "message")) as unknown[];
      expect(word).toBe(step);
    };
    const found = () =>
      countInMemory(
        child.pid ?? 0,
        new Map([
          ["text", Buffer.from(passphrase)],
          ["its end", Buffer.from(passphrase.slice(9))],
          ["UTF-16", Buffer.from(passphrase, "utf16le")],
        ]),
      );
    await said("ready");
    child.send(
      Buffer.from(Buffer.from(passphrase).map((byte) => byte ^ 0xff)).toString(
        "base64",
      ),
    );
    await said("used");
    expect(found().get("text")?.count).toBeGreaterThan(0); // the search finds what is there
    child.send("go on");
    await said("forgotten");
    expect(Object.fromEntries(found())).toEqual({});
    child.send("go on");
    await once(child, "exit");
  },
);

test("the collector is shown to nobody else", () => {
  createV8Garbage().overwrite();
  expect("gc" in globalThis).toBe(false);
});
