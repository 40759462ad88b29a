import { scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import { standardPolicy } from "../../electron/engine";
import { HOUR_MS } from "../../shared/time";
import { FROM } from "../fakes/engine-world";
import { WEB_DEVICE, completeMember } from "../fakes/engine-states";
import { must, refusalOf } from "../fakes/must";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("R46 a code is 80 random bits in Crockford's letters, every letter at every place as likely as any other", () => {
  const { world, session, codes } = completeMember();
  for (const code of codes)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const sets = Array.from({ length: 60 }, () => world.backupCodes(session));
  const all = sets.flatMap((set) => set.codes);
  expect(new Set(all).size).toBe(600);
  for (let place = 0; place < 16; place++) {
    const letters = all.map((code) => code.replaceAll("-", "").charAt(place));
    const values = letters.map((letter) => CROCKFORD.indexOf(letter));
    expect(Math.min(...values)).toBe(0);
    expect(Math.max(...values)).toBe(31);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 15.5)).toBeLessThan(2); // more than five standard errors
  }
});

test("R47 what is kept is scrypt under one random salt for the set, as another implementation computes it", () => {
  const { world, codes, session } = completeMember({ backupCodeCost: 16 });
  const kept = world.member.backupCodes;
  if (kept === null) throw new Error("no set");
  const salt = Buffer.from(kept.salt, "base64url");
  expect(salt).toHaveLength(16);
  expect(kept.codes.map(({ hash }) => hash)).toEqual(
    codes.map((code) =>
      scryptSync(code, salt, 32, { N: 16, r: 8, p: 1 }).toString("base64url"),
    ),
  );
  world.backupCodes(session);
  expect(world.member.backupCodes?.salt).not.toBe(kept.salt);
  expect(standardPolicy.backupCodeCost).toBeGreaterThanOrEqual(1024);
});

test("R47 a set keeps the cost it was made with when the service raises it", () => {
  const { world, codes } = completeMember({ backupCodeCost: 2 });
  const key = world.challenge();
  const { member } = world;
  const raised = completeMember({ backupCodeCost: 64 }).world;
  raised.member = member;
  raised.now = world.now;
  expect(raised.submit(key, "backup", codes[9] ?? "").ok).toBe(true);
});

test("R48 any unused code is taken, in any order; after each the member is told how many are left, and at three to make new ones", () => {
  const { world, codes } = completeMember();
  const order = [7, 0, 9, 3, 5, 1, 8];
  const asked = order.map((at, i) => {
    const done = must(
      world.submit(world.challenge(), "backup", codes[at] ?? ""),
    );
    if (done.purpose !== "sign-in") throw new Error(done.purpose);
    expect(done.backupCodesLeft).toBe(9 - i);
    const notice = world.effects.findLast(
      (e) => e.type === "notify" && e.notice.kind === "backup-code-used",
    );
    expect(notice).toHaveProperty("notice.codesLeft", 9 - i);
    const account = must(
      world.run<"read-account">({ type: "read-account", session: done.token }),
    );
    return account.recommendations.includes("few-backup-codes");
  });
  expect(asked).toEqual([false, false, false, false, false, false, true]);
});

test("R49 making codes leaves the trusted devices alone", () => {
  const { world, session, deviceId } = completeMember();
  world.backupCodes(session);
  const progress = must(world.signIn(true, world.proof(WEB_DEVICE, deviceId)));
  expect(progress.is).toBe("signed-in");
});

test("R49 switching off, and resetting the password, end every trust", () => {
  const off = completeMember();
  must(off.world.setTwoStep(off.session, false));
  expect(off.world.member.devices).toEqual([]);

  const { world, deviceId } = completeMember();
  must(
    world.run<"request-password-reset">({
      type: "request-password-reset",
      from: FROM,
    }),
  );
  must(
    world.run<"reset-password">({
      type: "reset-password",
      token: world.lastToken,
      newPhc: "another",
      isShort: false,
      from: FROM,
    }),
  );
  const progress = must(world.signIn(true, world.proof(WEB_DEVICE, deviceId)));
  expect(progress.is).toBe("second-step");
});

test("R50 a code that was refused at the gate, or came with a name that cannot be taken, is not used up", () => {
  const { world, codes } = completeMember();
  const [code = ""] = codes;
  const bad = { name: "", publicKey: WEB_DEVICE.publicKey };
  const key = world.challenge();
  expect(refusalOf(world.submit(key, "backup", code, bad))).toBe(
    "NAME_REFUSED",
  );
  for (let i = 0; i < 5; i++) world.redeem(key, "no-such-link");
  expect(refusalOf(world.submit(world.challenge(), "backup", code))).toBe(
    "LOCKED_OUT",
  );
  world.now += HOUR_MS;
  expect(world.submit(world.challenge(), "backup", code).ok).toBe(true);
});
