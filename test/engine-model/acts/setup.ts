import { phoneIdSchema, proposalIdSchema } from "../../../shared/ids";
import { said } from "../real-side";
import type { Typed } from "../rules/second-step";
import { confirm, propose, type TypedDays } from "../rules/settings";
import {
  addPhone,
  changeEmail,
  issueTotp,
  removePhone,
  removeTotp,
  resync,
  type TypedNumber,
} from "../rules/setup";
import type { Act } from "./act";

/** Addresses a member may have; the first is the one they registered with. */
const addresses = ["hanako@example.jp", "taro@example.jp", "jiro@example.org"];

export function proposeAct(
  token: number,
  enabled: boolean,
  days: TypedDays,
): Act {
  return {
    kind: "propose-settings",
    expect: (m) => propose(m, token, enabled, days),
    run: (r) =>
      said(
        r.world.run<"propose-settings">({
          type: "propose-settings",
          session: r.token(token),
          enabled,
          trustDays: days.text,
          loginNotices: true,
        }),
        ({ proposalId, values }) => {
          r.proposals.push({ id: proposalId, days: values.trustDays });
          return "";
        },
      ),
  };
}

export function confirmAct(token: number, proposal: number): Act {
  return {
    kind: "confirm-settings",
    expect: (m) => confirm(m, token, proposal),
    run: (r) =>
      said(
        r.world.run<"confirm-settings">({
          type: "confirm-settings",
          session: r.token(token),
          proposalId:
            r.proposals[proposal]?.id ??
            proposalIdSchema.parse(crypto.randomUUID()),
        }),
        ({ twoStep }) => {
          r.limitTrust(r.proposals[proposal]?.days ?? r.trustDays);
          if (twoStep === "off") {
            r.invariants.isOn = false;
            r.voidDevices();
            for (const set of r.sets) set.isVoid = true;
          }
          return twoStep;
        },
      ),
  };
}

export function issueTotpAct(token: number): Act {
  return {
    kind: "issue-totp",
    expect: (m) => issueTotp(m, token),
    run: (r) =>
      said(
        r.world.run<"issue-totp">({
          type: "issue-totp",
          session: r.token(token),
        }),
        ({ secret }) => {
          r.secrets.push(secret);
          return "";
        },
      ),
  };
}

export function removeTotpAct(token: number): Act {
  return {
    kind: "remove-totp",
    expect: (m) => removeTotp(m, token),
    run: (r) =>
      said(
        r.world.run<"remove-totp">({
          type: "remove-totp",
          session: r.token(token),
        }),
      ),
  };
}

export function resyncAct(token: number, codes: readonly [Typed, Typed]): Act {
  return {
    kind: "resync-totp",
    expect: (m) => resync(m, token, codes),
    run: (r) => {
      const reply = r.world.run<"resync-totp">({
        type: "resync-totp",
        session: r.token(token),
        codes: [codes[0].text, codes[1].text],
      });
      if (reply.ok || reply.problem.code === "WRONG_CODE")
        r.invariants.looked("second step", reply.ok, null);
      return said(reply, ({ driftSteps }) => {
        r.invariants.tookStep(r.app.secret, codes[1].shownAt(r.app.secret));
        r.app = { ...r.app, drift: driftSteps };
        return String(driftSteps);
      });
    },
  };
}

export function addPhoneAct(token: number, number: TypedNumber): Act {
  return {
    kind: "add-phone",
    expect: (m) => addPhone(m, token, number),
    run: (r) =>
      said(
        r.world.run<"add-phone">({
          type: "add-phone",
          session: r.token(token),
          number: number.text,
        }),
        ({ phoneId }) => {
          const known = r.phones.indexOf(phoneId);
          if (known >= 0) return String(known);
          return String(r.phones.push(phoneId) - 1);
        },
      ),
  };
}

export function removePhoneAct(token: number, phone: number): Act {
  return {
    kind: "remove-phone",
    expect: (m) => removePhone(m, token, phone),
    run: (r) =>
      said(
        r.world.run<"remove-phone">({
          type: "remove-phone",
          session: r.token(token),
          phoneId: r.phones[phone] ?? phoneIdSchema.parse(crypto.randomUUID()),
        }),
      ),
  };
}

export function changeEmailAct(token: number, address: number): Act {
  return {
    kind: "change-email",
    expect: (m) => changeEmail(m, token, address),
    run: (r) =>
      said(
        r.world.run<"change-email">({
          type: "change-email",
          session: r.token(token),
          address: addresses[address] ?? "nowhere@example.jp",
        }),
      ).replace(/^yes .*/, "yes"),
  };
}
