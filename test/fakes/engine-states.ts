import type { ChallengeKey } from "../../electron/engine";
import { deviceKey } from "./device-key";
import { EngineWorld, FROM } from "./engine-world";
import { must } from "./must";

export const WEB_DEVICE = deviceKey();
export const DISPLAY_KEY = new Uint8Array(32).fill(1);

/** A member with all there is: app, phone, printed codes, a trusted device, and a fresh session. */
export function completeMember(policy = {}) {
  const world = new EngineWorld(policy);
  const { secret, session: first } = world.turnOnByTotp();
  const phoneId = world.addPhone(first);
  const { codes } = world.backupCodes(first);
  world.now += 60_000;
  const trust = { name: "書斎", publicKey: WEB_DEVICE.publicKey };
  const done = must(
    world.submit(world.challenge(), "totp", world.totpCode(secret), trust),
  );
  if (done.purpose !== "sign-in" || done.deviceId === null)
    throw new Error("not trusted");
  world.now += 60_000;
  const { token: session, deviceId } = done;
  return { world, secret, phoneId, codes, session, deviceId };
}

/** Six digits that the app shows at no step near now. */
export function wrongTotp(world: EngineWorld, secret: string): string {
  const near = [-1, 0, 1].map((steps) => world.totpCode(secret, steps));
  const others = ["000000", "111111", "222222", "333333"];
  return others.find((code) => !near.includes(code)) ?? "";
}

/** Another code than this one. */
export function otherThan(code: string): string {
  return code === "000000" ? "111111" : "000000";
}

/** A printed code that is in no set. */
export const NO_BACKUP_CODE = "0000-0000-0000-0000";

/** Waits until a second step is looked at again, and begins one with the right password. */
export function nextChallenge(world: EngineWorld): ChallengeKey {
  const probe = world.challenge();
  const reply = world.run<"request-link">({
    type: "request-link",
    challenge: probe,
  });
  if (reply.ok || reply.problem.code !== "LOCKED_OUT") return probe;
  world.now = reply.problem.data.until;
  return world.challenge();
}

/** A member in each state that the rules tell apart, with a session where there is one. */
export const memberStates: Readonly<
  Record<
    string,
    () => { readonly world: EngineWorld; readonly session: string | null }
  >
> = {
  "just registered": () => ({ world: new EngineWorld(), session: null }),
  "signed in, off": () => {
    const world = new EngineWorld();
    return { world, session: world.session() };
  },
  pending: () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    must(world.run<"issue-totp">({ type: "issue-totp", session }));
    must(
      world.run<"add-phone">({
        type: "add-phone",
        session,
        number: "03-1234-5678",
      }),
    );
    world.sendLink(world.bind(session));
    return { world, session };
  },
  "on by mail": () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    const key = world.bind(session);
    must(world.sendLink(key));
    must(world.redeem(key, world.lastToken));
    return { world, session };
  },
  "on, with everything": completeMember,
  "under way, with a link, a code, a reset and a new address": () => {
    const { world, session, phoneId } = completeMember();
    const key = world.challenge();
    must(world.sendLink(key));
    must(world.sendCode(key, phoneId));
    world.now += 60_000;
    world.run<"request-password-reset">({
      type: "request-password-reset",
      from: FROM,
    });
    must(
      world.run<"change-email">({
        type: "change-email",
        session,
        address: "new@example.jp",
      }),
    );
    world.run<"issue-totp">({ type: "issue-totp", session });
    return { world, session };
  },
  "locked out": () => {
    const { world, secret, session } = completeMember();
    const key = world.challenge();
    for (let i = 0; i < 5; i++)
      world.submit(key, "totp", wrongTotp(world, secret));
    for (let i = 0; i < 6; i++) world.signIn(false);
    return { world, session };
  },
  "off again": () => {
    const { world, session } = completeMember();
    must(world.setTwoStep(session, false));
    return { world, session };
  },
};
