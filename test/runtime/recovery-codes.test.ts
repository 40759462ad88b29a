import { expect, test } from "vitest";
import { must } from "../fakes/must";
import { createSmallApp } from "../fakes/small-app";
import { chosen } from "../fakes/chosen";

type Started = ReturnType<ReturnType<typeof createSmallApp>["start"]>;

async function onlyView({ liveCodes }: Started) {
  const [view] = must(await liveCodes.list());
  if (view === undefined) throw new Error("no entry");
  return view;
}
async function withEntry() {
  const small = createSmallApp();
  const app = small.start();
  const uri = "otpauth://totp/Kumo:taro?secret=GEZDGNBVGY3TQOJQ";
  const [found] = must(await app.enrolment.readText(uri)).found;
  if (found?.kind !== "candidate") throw new Error("not read");
  must(await app.enrolment.add([chosen(found)]));
  const entryId = (await onlyView(app)).entry.id;
  return { ...small, app, kept: app.recoveryCodes, entryId };
}
const ten = Array.from({ length: 10 }, (_, i) => `code-${i.toString()}`);

test("what was kept and ticked off is there after a restart", async () => {
  const { app, kept, entryId, start, ports } = await withEntry();
  expect(must(await kept.view(entryId))).toBeNull();
  must(await kept.save(entryId, ten.join("\n")));
  ports.clock.moveTo(1_700_000_500_000);
  must(await kept.mark(entryId, 3, true));
  const before = must(await kept.reveal(entryId));
  expect(before.codes[3]).toEqual({
    code: "code-3",
    usedAt: 1_700_000_500_000,
  });
  expect((await onlyView(app)).recoveryCodesLeft).toBe(9);
  expect(must(await start().recoveryCodes.reveal(entryId))).toEqual(before);
});

test("the row says how many are left, and when it is time for new ones", async () => {
  const { app, kept, entryId } = await withEntry();
  const row = async () => {
    const { recoveryCodesLeft, recoveryCodesLow } = await onlyView(app);
    return [recoveryCodesLeft, recoveryCodesLow];
  };
  expect(await row()).toEqual([null, false]);
  must(await kept.save(entryId, ten.slice(0, 4).join("\n")));
  const seen = [await row()];
  for (const index of [0, 1, 2, 3]) {
    must(await kept.mark(entryId, index, true));
    seen.push(await row());
  }
  expect(seen).toEqual([
    [4, false],
    [3, false],
    [2, true],
    [1, true],
    [0, true],
  ]);
  must(await kept.save(entryId, "one-key-alone"));
  expect(await row()).toEqual([1, false]);
});

test("what was forgotten or replaced can be put back once, with its ticks", async () => {
  const { kept, entryId, start } = await withEntry();
  must(await kept.save(entryId, ten.join("\n")));
  must(await kept.mark(entryId, 0, true));
  const list = must(await kept.reveal(entryId));

  must(await kept.forget(entryId));
  expect(must(await kept.view(entryId))).toBeNull();
  must(await kept.restore(entryId));
  expect(must(await kept.reveal(entryId))).toEqual(list);
  expect(await kept.restore(entryId)).toMatchObject({ ok: false });

  must(await kept.save(entryId, "new-code"));
  must(await kept.restore(entryId));
  expect(must(await kept.reveal(entryId))).toEqual(list);

  must(await kept.forget(entryId));
  const later = start().recoveryCodes;
  expect(await later.restore(entryId)).toMatchObject({
    problem: { refusal: "recovery-code-not-found" },
  });
});

test("what could not be taken away is not put back either", async () => {
  const { kept, entryId, ports } = await withEntry();
  must(await kept.save(entryId, ten.join("\n")));
  ports.vaultStore.problem = "disk-full";
  expect(await kept.forget(entryId)).toMatchObject({ ok: false });
  ports.vaultStore.problem = null;
  expect(must(await kept.view(entryId))?.codes).toHaveLength(10);
  expect(await kept.restore(entryId)).toMatchObject({ ok: false });
});

test("the clipboard gets the one code that was asked for", async () => {
  const { kept, entryId, ports } = await withEntry();
  must(await kept.save(entryId, "ABCD-EFGH\n1234 5678"));
  must(await kept.copy(entryId, 1));
  expect(ports.clipboard.text).toBe("1234 5678");
  expect(await kept.copy(entryId, 2)).toMatchObject({
    problem: { kind: "code-not-found" },
  });
});
