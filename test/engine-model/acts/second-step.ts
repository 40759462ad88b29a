import type { Completed } from "../../../electron/engine";
import { phoneIdSchema } from "../../../shared/ids";
import * as n from "../numbers";
import { keyOf, said, type RealSide } from "../real-side";
import { readSecondStep } from "../rules/account";
import {
  redeem,
  submit,
  type CodeKind,
  type Trust,
  type Typed,
} from "../rules/second-step";
import { requestCode, requestLink, startBinding } from "../rules/setup";
import type { Act } from "./act";

export function submitAct(
  challenge: number,
  kind: CodeKind,
  typed: Typed,
  trust: Trust | null = null,
): Act {
  return {
    kind: `submit-code ${kind}`,
    expect: (m) => submit(m, challenge, kind, typed, trust),
    run: (r) => {
      const key = keyOf(trust?.key ?? 0);
      const reply = r.world.submit(
        r.challenge(challenge),
        kind,
        typed.text,
        trust && { name: trust.name, publicKey: key.publicKey },
      );
      if (reply.ok || reply.problem.code === "WRONG_CODE")
        r.invariants.looked("second step", reply.ok, challenge);
      return said(reply, (done) => {
        const isBinding = done.purpose === "bind";
        const isGenuine = take(r, challenge, kind, typed, isBinding);
        return keep(r, challenge, done, isGenuine, key);
      });
    },
  };
}

export function redeemAct(challenge: number, link: number): Act {
  return {
    kind: "redeem-link",
    expect: (m) => redeem(m, challenge, link),
    run: (r) => {
      const held = r.links[link];
      const reply = r.world.redeem(
        r.challenge(challenge),
        held?.token ?? "no-such-link",
      );
      if (reply.ok || reply.problem.code === "LINK_UNUSABLE")
        r.invariants.looked("second step", reply.ok, challenge);
      return said(reply, (done) => {
        const isNewest = held !== undefined && held === r.links.at(-1);
        r.invariants.took(`link ${String(link)}`);
        const isGenuine = isNewest && r.world.now - held.at < n.LINK_LIFE;
        return keep(r, challenge, done, isGenuine, keyOf(0));
      });
    },
  };
}

export function requestCodeAct(
  challenge: number,
  channel: "sms" | "voice",
  phone: number,
): Act {
  return {
    kind: "request-code",
    expect: (m) => requestCode(m, challenge, channel, phone),
    run: (r) => {
      const id = r.phones[phone] ?? phoneIdSchema.parse(crypto.randomUUID());
      const reply = r.world.sendCode(r.challenge(challenge), id, channel);
      return said(reply, () => {
        const at = r.world.now;
        r.codes.push({ text: r.world.lastCode, at, challenge });
        return "";
      });
    },
  };
}

export function requestLinkAct(challenge: number): Act {
  return {
    kind: "request-link",
    expect: (m) => requestLink(m, challenge),
    run: (r) =>
      said(r.world.sendLink(r.challenge(challenge)), () => {
        r.links.push({ token: r.world.lastToken, at: r.world.now });
        return "";
      }),
  };
}

export function startBindingAct(token: number): Act {
  return {
    kind: "start-binding",
    expect: (m) => startBinding(m, token),
    run: (r) =>
      said(
        r.world.run<"start-binding">({
          type: "start-binding",
          session: r.token(token),
        }),
        ({ key }) => {
          r.invariants.opened(r.challenges.length, r.isFresh(token));
          r.challenges.push(key);
          return "";
        },
      ),
  };
}

export function readSecondStepAct(challenge: number): Act {
  return {
    kind: "read-second-step",
    expect: (m) => readSecondStep(m, challenge),
    run: (r) =>
      said(
        r.world.run<"read-second-step">({
          type: "read-second-step",
          challenge: r.challenge(challenge),
        }),
        ({ view: { purpose, triesLeft, expiresAt, choices } }) => {
          const ways = choices.map(({ method }) => method).sort();
          return `${purpose} ${String(triesLeft)} ${String(expiresAt)} ${ways.join()}`;
        },
      ),
  };
}

/** What is true of a code that was taken: whether it was ever handed out for this, and that it was not taken before. */
function take(
  r: RealSide,
  challenge: number,
  kind: CodeKind,
  typed: Typed,
  isBinding: boolean,
): boolean {
  const { invariants, world } = r;
  if (kind === "totp") {
    const secret = isBinding ? r.secrets.length - 1 : r.app.secret;
    const drift = isBinding ? 0 : r.app.drift;
    const middle = Math.floor(world.now / n.STEP) + drift;
    const steps = typed.shownAt(secret);
    const near = steps.filter((step) => Math.abs(step - middle) <= 1);
    invariants.tookStep(secret, near);
    if (isBinding) r.app = { secret, drift: 0 };
    return near.length > 0;
  }
  if (kind === "sent") {
    const nr = r.codes.findLastIndex((code) => code.challenge === challenge);
    invariants.took(`code ${String(nr)}`);
    const at = r.codes[nr]?.at ?? -Infinity;
    return typed.isSent(nr) && world.now - at < n.CODE_LIFE;
  }
  const set = r.sets.length - 1;
  const place = typed.placeIn(set);
  invariants.took(`backup code ${String(set)}/${String(place)}`);
  return place >= 0 && r.sets[set]?.isVoid === false;
}

function keep(
  r: RealSide,
  challenge: number,
  done: Completed,
  isGenuine: boolean,
  key: ReturnType<typeof keyOf>,
): string {
  const { purpose, method, deviceId, backupCodesLeft } = done;
  r.invariants.passed(challenge, isGenuine, purpose);
  r.keepDevice(deviceId, key);
  if (purpose !== "bind") r.keepToken(done.token, purpose === "sign-in", true);
  const turnsOn = purpose === "bind" && done.turnedOn;
  if (turnsOn) r.invariants.isOn = true;
  const what = turnsOn ? "turned-on" : purpose;
  const trusts = deviceId === null ? "-" : "trusted";
  return `${what} ${method} ${trusts} ${String(backupCodesLeft)}`;
}
