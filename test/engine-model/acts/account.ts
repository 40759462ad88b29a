import { deviceIdSchema } from "../../../shared/ids";
import { FROM } from "../../fakes/engine-world";
import { keyOf, said } from "../real-side";
import {
  changePassword,
  createBackup,
  look,
  registerDevice,
  removeDevices,
  renameDevice,
  requestReset,
  resetPassword,
  revealBackup,
} from "../rules/account";
import type { Trust } from "../rules/second-step";
import type { Act } from "./act";

/** The key that a password gives; every password has its own. */
function displayKey(password: number): Uint8Array {
  return new Uint8Array(32).fill(password + 1);
}

export function createBackupAct(token: number, replaces: number): Act {
  return {
    kind: "create-backup-codes",
    expect: (m) => createBackup(m, token, replaces),
    run: (r) => {
      const reply = r.world.run<"create-backup-codes">({
        type: "create-backup-codes",
        session: r.token(token),
        replaces: r.sets[replaces]?.id ?? null,
        displayKey: displayKey(r.password),
      });
      return said(reply, ({ setId, codes }) => {
        const old = r.sets.at(-1);
        r.sets.push({ id: setId, codes, isVoid: false });
        if (old !== undefined) r.probed += r.invariants.dead(old.codes);
        return "";
      });
    },
  };
}

export function revealBackupAct(token: number, password: number): Act {
  return {
    kind: "reveal-backup-codes",
    expect: (m) => revealBackup(m, token, password),
    run: (r) =>
      said(
        r.world.run<"reveal-backup-codes">({
          type: "reveal-backup-codes",
          session: r.token(token),
          displayKey: displayKey(password),
        }),
        ({ codes }) => {
          const used = codes.flatMap(({ usedAt }, place) =>
            usedAt === null ? [] : [place],
          );
          const shown = codes.map(({ code }) => code).join();
          const isAll = shown === r.sets.at(-1)?.codes.join();
          return `${isAll ? "" : "OTHER CODES "}used:${used.join()}`;
        },
      ),
  };
}

export function registerDeviceAct(token: number, trust: Trust): Act {
  return {
    kind: "register-device",
    expect: (m) => registerDevice(m, token, trust),
    run: (r) => {
      const key = keyOf(trust.key);
      return said(
        r.world.run<"register-device">({
          type: "register-device",
          session: r.token(token),
          name: trust.name,
          publicKey: key.publicKey,
        }),
        ({ deviceId }) => {
          r.keepDevice(deviceId, key);
          return "";
        },
      );
    },
  };
}

export function renameDeviceAct(
  token: number,
  device: number,
  name: Trust,
): Act {
  return {
    kind: "rename-device",
    expect: (m) => renameDevice(m, token, device, name),
    run: (r) =>
      said(
        r.world.run<"rename-device">({
          type: "rename-device",
          session: r.token(token),
          deviceId:
            r.devices[device]?.id ?? deviceIdSchema.parse(crypto.randomUUID()),
          name: name.name,
        }),
      ),
  };
}

export function removeDevicesAct(token: number, which: number | "all"): Act {
  return {
    kind: "remove-devices",
    expect: (m) => removeDevices(m, token, which),
    run: (r) => {
      const id = which === "all" ? "all" : r.devices[which]?.id;
      const reply = r.world.run<"remove-devices">({
        type: "remove-devices",
        session: r.token(token),
        which: id ?? deviceIdSchema.parse(crypto.randomUUID()),
      });
      if (reply.ok) r.voidDevices(which);
      return said(reply);
    },
  };
}

export function changePasswordAct(
  token: number,
  isShort: boolean,
  withOld: boolean,
): Act {
  return {
    kind: "change-password",
    expect: (m) => changePassword(m, token, isShort, withOld),
    run: (r) => {
      const reply = r.world.run<"change-password">({
        type: "change-password",
        session: r.token(token),
        newPhc: "phc-of-another",
        isShort,
        displayKeys: withOld
          ? { old: displayKey(r.password), new: displayKey(r.password + 1) }
          : null,
      });
      if (reply.ok) {
        r.password += 1;
        r.voidDevices();
      }
      return said(reply);
    },
  };
}

export function requestResetAct(): Act {
  return {
    kind: "request-password-reset",
    expect: requestReset,
    run: (r) =>
      said(
        r.world.run<"request-password-reset">({
          type: "request-password-reset",
          from: FROM,
        }),
        () => {
          r.resets.push(r.world.lastToken);
          return "";
        },
      ),
  };
}

export function resetPasswordAct(reset: number, isShort: boolean): Act {
  return {
    kind: "reset-password",
    expect: (m) => resetPassword(m, reset, isShort),
    run: (r) => {
      const reply = r.world.run<"reset-password">({
        type: "reset-password",
        token: r.resets[reset] ?? "no-such-link",
        newPhc: "phc-of-another",
        isShort,
        from: FROM,
      });
      if (reply.ok) {
        r.password += 1;
        r.voidDevices();
        r.invariants.took(`reset link ${String(reset)}`);
        r.invariants.looked("password stranger", true, null); // a new password, so the count begins anew
      }
      return said(reply);
    },
  };
}

export function lookAct(token: number): Act {
  return {
    kind: "read-account",
    expect: (m) => look(m, token),
    run: (r) =>
      said(
        r.world.run<"read-account">({
          type: "read-account",
          session: r.token(token),
        }),
        (view) =>
          [
            `${view.twoStep.state} ${String(view.twoStep.trustDays)}d`,
            `short:${String(view.isPasswordShort)}`,
            `app:${String(view.totp !== null)}/${String(view.isTotpUnproven)}`,
            `address:${String(view.email.nextMasked !== null)}`,
            `phones:${view.phones.map(({ isVerified }) => String(isVerified)).join()}`,
            `codes:${view.backupCodes === null ? "none" : String(view.backupCodes.left)}`,
            `devices:${String(view.devices.length)}`,
            `sessions:${String(view.sessions.length)}`,
            `off:${view.disabled.join()}`,
            `fresh:${String(view.freshUntil)}`,
            `trust:${String(view.mayTrustUntil)}`,
          ].join(" "),
      ),
  };
}
