import { expect, test } from "vitest";
import { DAY_MS } from "../../shared/time";
import type { Method } from "../../shared/model/sign-in-method";
import {
  NO_BACKUP_CODE,
  completeMember,
  nextChallenge,
  otherThan,
  wrongTotp,
} from "../fakes/engine-states";
import type { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

function failTotp(world: EngineWorld, secret: string, times: number): void {
  for (let i = 0; i < times; i++) {
    const key = nextChallenge(world);
    const reply = world.submit(key, "totp", wrongTotp(world, secret));
    expect(refusalOf(reply)).toBe("WRONG_CODE");
  }
}

function methods(world: EngineWorld): Method[] {
  const challenge = nextChallenge(world);
  const { view } = must(
    world.run<"read-second-step">({ type: "read-second-step", challenge }),
  );
  return view.choices.map(({ method }) => method);
}

/** Signed in by mail, freshly. */
function signInByMail(world: EngineWorld): string {
  world.now += DAY_MS;
  const key = world.challenge();
  must(world.sendLink(key));
  const done = must(world.redeem(key, world.lastToken));
  if (done.purpose !== "sign-in") throw new Error(done.purpose);
  return done.token;
}

test("R27 the hundredth failure in a row disables the app, and only the app, with one notice; a right code does not bring it back", () => {
  const { world, secret } = completeMember();
  failTotp(world, secret, 99);
  expect(methods(world)).toContain("totp");
  expect(world.notices).not.toContain("method-disabled");
  failTotp(world, secret, 1);
  expect(methods(world)).toEqual(["email", "sms", "voice", "backup"]);
  const key = nextChallenge(world);
  for (let i = 0; i < 3; i++)
    expect(refusalOf(world.submit(key, "totp", world.totpCode(secret)))).toBe(
      "METHOD_UNAVAILABLE",
    );
  const told = world.notices.filter((kind) => kind === "method-disabled");
  expect(told).toHaveLength(1);
  const session = signInByMail(world);
  const account = must(
    world.run<"read-account">({ type: "read-account", session }),
  );
  expect(account.disabled).toEqual(["totp"]);
  expect(methods(world)).not.toContain("totp"); // another method's success does not bring it back
});

test("R27 resynchronising a disabled app does not bring it back: it must be set up anew", () => {
  const { world, secret } = completeMember();
  failTotp(world, secret, 100);
  const session = signInByMail(world);
  const codes = [world.totpCode(secret, -1), world.totpCode(secret)] as const;
  expect(
    refusalOf(
      world.run<"resync-totp">({ type: "resync-totp", session, codes }),
    ),
  ).toBe("METHOD_UNAVAILABLE");
  expect(methods(world)).not.toContain("totp");
});

test("R27 a disabled app works again once a new secret is proven", () => {
  const { world, secret } = completeMember();
  failTotp(world, secret, 100);
  const session = signInByMail(world);
  const issued = must(world.run<"issue-totp">({ type: "issue-totp", session }));
  must(
    world.submit(world.bind(session), "totp", world.totpCode(issued.secret)),
  );
  expect(methods(world)).toContain("totp");
  expect(world.signInByTotp(issued.secret)).not.toBe("");
});

test("R27 success resets the count of the method it was by, and of no other", () => {
  const own = completeMember();
  failTotp(own.world, own.secret, 60);
  const key = nextChallenge(own.world);
  must(own.world.submit(key, "totp", own.world.totpCode(own.secret)));
  failTotp(own.world, own.secret, 99);
  expect(methods(own.world)).toContain("totp");

  const other = completeMember();
  failTotp(other.world, other.secret, 60);
  signInByMail(other.world);
  failTotp(other.world, other.secret, 40);
  expect(methods(other.world)).not.toContain("totp");
});

test("R27 a number, the mailbox and the printed list are each disabled by themselves, and each comes back when set up anew", () => {
  const { world, phoneId, secret } = completeMember();
  for (let i = 0; i < 100; i++)
    world.submit(nextChallenge(world), "backup", NO_BACKUP_CODE);
  expect(methods(world)).toEqual(["totp", "email", "sms", "voice"]);
  for (let i = 0; i < 100; i++)
    world.redeem(nextChallenge(world), "no-such-link");
  expect(methods(world)).toEqual(["totp", "sms", "voice"]);
  world.now += DAY_MS;
  for (let i = 0; i < 100; i++) {
    let key = nextChallenge(world);
    let sent = world.sendCode(key, phoneId);
    if (!sent.ok && sent.problem.code === "SENDING_LIMITED") {
      world.now = sent.problem.data.until;
      key = nextChallenge(world);
      sent = world.sendCode(key, phoneId);
    }
    must(sent);
    world.submit(key, "sent", otherThan(world.lastCode));
  }
  expect(methods(world)).toEqual(["totp"]);

  world.now += DAY_MS;
  const session = world.signInByTotp(secret);
  world.backupCodes(session);
  must(world.run<"remove-phone">({ type: "remove-phone", session, phoneId }));
  world.addPhone(session);
  const address = "hanako@example.jp";
  must(world.run<"change-email">({ type: "change-email", session, address }));
  const key = world.bind(session);
  must(world.sendLink(key));
  must(world.redeem(key, world.lastToken));
  expect(methods(world)).toEqual(["totp", "email", "sms", "voice", "backup"]);
});

test("R24 however often the owner signs in between, no more than fifty wrong second steps are looked at in a day", () => {
  const { world, secret } = completeMember();
  const looked: number[] = [];
  const end = world.now + 3 * DAY_MS;
  while (world.now < end) {
    const key = world.challenge();
    for (let i = 0; i < 4; i++) {
      const reply = world.submit(key, "totp", wrongTotp(world, secret));
      if (refusalOf(reply) === "WRONG_CODE") looked.push(world.now);
    }
    world.now += 60_000;
    world.submit(world.challenge(), "totp", world.totpCode(secret)); // the owner
    world.now += 840_000;
  }
  const busiest = Math.max(
    ...looked.map(
      (from) => looked.filter((at) => at >= from && at < from + DAY_MS).length,
    ),
  );
  expect(busiest).toBe(50);
  expect(looked.length).toBeGreaterThan(100);
});

test("R24 the member is told at once when the fiftieth wrong one of a day locks the second step", () => {
  const { world, secret } = completeMember();
  for (let i = 0; i < 12; i++) {
    failTotp(world, secret, 4);
    world.signInByTotp(secret);
  }
  failTotp(world, secret, 1);
  expect(world.notices).not.toContain("second-step-locked");
  failTotp(world, secret, 1);
  expect(world.notices.at(-1)).toBe("second-step-locked");
  const reply = world.sendLink(world.challenge());
  expect(refusalOf(reply)).toBe("LOCKED_OUT");
});
