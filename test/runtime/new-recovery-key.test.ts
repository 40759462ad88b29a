import { expect, test } from "vitest";
import type { MemberKey } from "../../electron/runtime/member-key";
import { makeRecoveryKey } from "../fakes/make-recovery-key";
import { must } from "../fakes/must";
import { savedApp } from "../fakes/small-app-steps";

const opens = async (
  { start }: Pick<Awaited<ReturnType<typeof savedApp>>, "start">,
  one: MemberKey,
) => {
  const fresh = start();
  await fresh.authenticator.lock();
  return (
    await fresh.authenticator.unlock((header) => fresh.tryKey(header, one))
  ).ok;
};
const written = (recoveryKey: string): MemberKey => ({
  kind: "recovery-key",
  recoveryKey,
});

test("a new recovery key opens nothing, and the old one still does, until its end was typed", async () => {
  const small = await savedApp();
  const { app, ports } = small;
  const old = await makeRecoveryKey(app);
  const before = ports.vaultStore.bytes;
  const text = must(await app.protection.revealNewRecoveryKey(null));
  const wrong = text.endsWith("000") ? "001" : "000";
  for (const typed of [wrong, "", text.slice(-2), text.slice(0, 3)])
    expect(await app.protection.keepRecoveryKey(typed)).toEqual({
      ok: false,
      problem: { kind: "not-written-down" },
    });
  expect(ports.vaultStore.bytes).toBe(before);
  expect(await opens(small, written(text))).toBe(false);
  expect(await opens(small, written(old))).toBe(true);
  expect(
    must(
      await app.protection.keepRecoveryKey(` ${text.slice(-3).toLowerCase()}`),
    ),
  ).toMatchObject({ recoveryKey: true });
  expect(await opens(small, written(text))).toBe(true);
  expect(await opens(small, written(old))).toBe(false);
  expect(await app.protection.keepRecoveryKey(text.slice(-3))).toEqual({
    ok: false,
    problem: { kind: "not-revealed" },
  });
});

test("a recovery key that could not be saved still waits; one of two, and one that was locked over, does not", async () => {
  const { app, ports } = await savedApp();
  const { protection, authenticator } = app;
  const first = must(await protection.revealNewRecoveryKey(null));
  const text = must(await protection.revealNewRecoveryKey(null));
  ports.vaultStore.problem = "disk-full";
  expect(await protection.keepRecoveryKey(text)).toMatchObject({
    ok: false,
    problem: { kind: "file", problem: "disk-full" },
  });
  ports.vaultStore.problem = null;
  if (first.slice(-3) !== text.slice(-3))
    expect(await protection.keepRecoveryKey(first)).toEqual({
      ok: false,
      problem: { kind: "not-written-down" },
    });
  await authenticator.lock();
  expect(await protection.keepRecoveryKey(text)).toMatchObject({
    ok: false,
    problem: { kind: "not-open" },
  });
  await authenticator.unlockWithKeychain("");
  expect(await protection.keepRecoveryKey(text)).toEqual({
    ok: false,
    problem: { kind: "not-revealed" },
  });
});
