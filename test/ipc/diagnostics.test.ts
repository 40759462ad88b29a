import { expect, test } from "vitest";
import { createLinkInbox } from "../../electron/windows/link-inbox";
import { no, yes } from "../../shared/outcome";
import { answer, started } from "./calls";

test("the window is shown the text, and told where it is saved; DIAGNOSTICS_FAILED where it is not", async () => {
  for (const [saved, expected] of [
    [yes("/media/x.json"), { savedTo: "/media/x.json" }],
    [yes(null), { savedTo: null }],
    [no("failed" as const), { code: "DIAGNOSTICS_FAILED" }],
  ] as const) {
    const diagnostics = {
      preview: () => Promise.resolve("all of it"),
      save: () => Promise.resolve(saved),
    };
    const { client, ports } = started(true, { diagnostics });
    expect(await client.app.diagnostics()).toEqual({ text: "all of it" });
    expect(await answer(client.app.saveDiagnostics())).toMatchObject(expected);
    expect(ports.log.bugs).toEqual([]);
  }
});

test("an item of the Help menu has the window's words, and its choice is told to the window", async () => {
  const menu = createLinkInbox();
  const labels: string[] = [];
  const helpMenu = (label: string) => {
    labels.push(label);
    const take = () => (menu.take() === null ? null : {});
    return { watch: menu.watch, take };
  };
  const { client } = started(true, { helpMenu });
  const asked = await client.app.helpAsked({ label: "診断情報を保存…" });
  const first = asked.next();
  menu.put("chosen");
  expect(await first).toEqual({ done: false, value: {} });
  expect(labels).toEqual(["診断情報を保存…"]);
  await asked.return();
});
