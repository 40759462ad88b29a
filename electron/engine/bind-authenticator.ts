import { announce } from "./announce";
import { change, type Context, type Draft } from "./context";
import { forgetAuthenticator } from "./gate";
import { limits } from "./limits";
import { maskAddress, maskNumber } from "./mask";
import type { Challenge } from "./member";
import { putSession } from "./sessions";
import { authenticatorOf, methodOf, type Proof } from "./verify";

/**
 * An app, a phone or an address that was just proven is the member's from now on. The first one turns two-step
 * verification on (S13); every other session ends then, for it was begun with a password alone.
 */
export function bindAuthenticator(
  draft: Draft,
  challenge: Challenge,
  proof: Proof,
  context: Context,
) {
  const { deviceName, ip } = challenge;
  const about = { deviceName, ip, method: methodOf(proof) };
  const forgiven = change(draft, {
    gate: forgetAuthenticator(draft.member.gate, authenticatorOf(proof)),
  });
  const bound = keep(forgiven, proof, about, context);
  const { twoStep, sessions } = bound.member;
  const isWayIn = proof.by !== "email" || context.policy.emailAllowed; // else it proved the address and no more (D1)
  if (twoStep.state !== "pending" || !isWayIn)
    return {
      draft: bound,
      done: { purpose: "bind" as const, turnedOn: false },
    };
  const session = sessions.find(({ id }) => id === challenge.sessionId);
  const on = change(bound, {
    twoStep: { ...twoStep, state: "on", since: context.now },
    lastMethod: methodOf(proof),
    link: null,
    sessions: session === undefined ? [] : [session],
  });
  const settled =
    session === undefined || proof.by !== "email"
      ? on
      : putSession(on, {
          ...session,
          mayTrustUntil: context.now + limits.challengeMs, // S30
        });
  return {
    draft: announce(settled, "two-step-on", about, context),
    done: { purpose: "bind" as const, turnedOn: true },
  };
}

function keep(
  draft: Draft,
  proof: Proof,
  about: Parameters<typeof announce>[2],
  context: Context,
): Draft {
  const { member } = draft;
  switch (proof.by) {
    case "totp": {
      if (member.nextTotp === null) return draft;
      const kept = change(draft, {
        totp: {
          secret: member.nextTotp.secret,
          confirmedAt: context.now,
          lastStep: proof.step,
          driftSteps: 0,
        },
        nextTotp: null,
      });
      const kind = member.totp === null ? "totp-added" : "totp-replaced";
      return announce(kept, kind, about, context);
    }
    case "sent": {
      const phone = member.phones.find(({ id }) => id === proof.phoneId);
      if (phone?.verifiedAt !== null) return draft; // none, or proven before
      const verified = { ...phone, verifiedAt: context.now };
      const kept = change(draft, {
        phones: member.phones.map((p) => (p.id === phone.id ? verified : p)),
      });
      const subject = maskNumber(phone.number);
      return announce(kept, "phone-added", { ...about, subject }, context);
    }
    case "email": {
      const { address, next } = member.email;
      const used = change(draft, { link: null });
      if (next === null) return used;
      return announce(
        change(used, {
          email: { address: next.address, next: null },
          reset: null, // it went to the address that is no more
        }),
        "email-changed",
        { ...about, subject: maskAddress(next.address) },
        context,
        [...new Set([address, next.address])], // the old one learns of it too (R55, C20)
      );
    }
    case "backup":
      return draft; // a printed list is made, not proven
  }
}
