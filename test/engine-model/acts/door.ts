import { sign } from "node:crypto";
import { deviceStatement, makeDeviceChallenge } from "../../../electron/engine";
import { deviceIdSchema } from "../../../shared/ids";
import { keys, said, type RealSide } from "../real-side";
import { checkPassword, endSessions, reauthenticate } from "../rules/sessions";
import { signIn } from "../rules/sign-in";
import type { Model } from "../model";
import type { Act } from "./act";

/** Member ID and password, with a proof by its number or without. */
export function signInAct(right: boolean, proof: number | null): Act {
  return {
    kind: "start-sign-in",
    expect: (m) => signIn(m, right, proof),
    run: (r) => {
      const held = proof === null ? undefined : r.proofs[proof];
      const isTrusted = held !== undefined && r.isTrusted(held);
      const reply = r.world.signIn(right, held?.proof ?? null);
      const lane = `password ${isTrusted ? "known" : "stranger"}`;
      if (reply.ok || reply.problem.code === "WRONG_CREDENTIALS")
        r.invariants.looked(lane, reply.ok, null);
      return said(reply, (value) => {
        if (value.is === "second-step") {
          r.invariants.opened(r.challenges.length, right);
          r.challenges.push(value.key);
          return value.is;
        }
        if (value.by === "trusted-device" && held !== undefined)
          held.isSpent = true;
        r.invariants.enteredDirectly(right, isTrusted);
        r.keepToken(value.token, true, value.by === "password");
        return `${value.is} ${value.by}`;
      });
    },
  };
}

/** A device answers a new question; a forged answer is signed by another device's key. */
export function makeProof(
  m: Model,
  r: RealSide,
  device: number,
  isForged: boolean,
): number {
  const { world } = r;
  const known = r.devices[device];
  const other = keys.find((key) => key !== known?.key) ?? keys[0];
  const key = isForged || known === undefined ? other : known.key;
  const challenge = makeDeviceChallenge(world.member.id, world.context);
  const text = deviceStatement(world.policy.origin, world.member.id, challenge);
  const at = world.now;
  const isGenuine = known !== undefined && !isForged;
  r.proofs.push({
    proof: {
      deviceId: known?.id ?? deviceIdSchema.parse(crypto.randomUUID()),
      challenge,
      signature: sign(null, text, key.privateKey).toString("base64url"),
    },
    device,
    at,
    isGenuine,
    isSpent: false,
  });
  const mine = m.devices[device] ?? null;
  m.proofs.push({ device: mine, at, isGenuine, spent: false });
  return r.proofs.length - 1;
}

export function checkPasswordAct(token: number, right: boolean): Act {
  return {
    kind: "check-password",
    expect: (m) => checkPassword(m, token, right),
    run: (r) => {
      const reply = r.world.run<"check-password">({
        type: "check-password",
        session: r.token(token),
        isPasswordRight: right,
      });
      if (reply.ok || reply.problem.code === "WRONG_CREDENTIALS")
        r.invariants.looked("password known", reply.ok, null);
      return said(reply);
    },
  };
}

export function reauthenticateAct(token: number, right: boolean): Act {
  return {
    kind: "reauthenticate",
    expect: (m) => reauthenticate(m, token, right),
    run: (r) => {
      const reply = r.world.run<"reauthenticate">({
        type: "reauthenticate",
        session: r.token(token),
        isPasswordRight: right,
      });
      if (reply.ok || reply.problem.code === "WRONG_CREDENTIALS")
        r.invariants.looked("password known", reply.ok, null);
      return said(reply, (value) => {
        if (value.is === "second-step") {
          r.invariants.opened(r.challenges.length, right);
          r.challenges.push(value.key);
        } else r.keepToken(value.token, false, right && !r.invariants.isOn);
        return value.is;
      });
    },
  };
}

export function endSessionsAct(
  token: number,
  which: "this" | "others" | number,
): Act {
  return {
    kind: "end-sessions",
    expect: (m) => endSessions(m, token, which),
    run: (r) => {
      const named = typeof which === "number" ? r.sessions[which] : which;
      return said(
        r.world.run<"end-sessions">({
          type: "end-sessions",
          session: r.token(token),
          which: named ?? "others",
        }),
      );
    },
  };
}
