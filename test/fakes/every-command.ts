import {
  emptyLedger,
  type Command,
  type CommandType,
} from "../../electron/engine";
import {
  challengeIdSchema,
  deliveryIdSchema,
  deviceIdSchema,
  phoneIdSchema,
  proposalIdSchema,
} from "../../shared/ids";
import { DISPLAY_KEY, WEB_DEVICE } from "./engine-states";
import { FROM, type EngineWorld } from "./engine-world";

type Needs = "fresh" | "session" | "none";
/** A command, and what must be proven before it does anything. */
export type CommandRow = { readonly needs: Needs; readonly command: Command };

const NOBODY = "11111111-1111-4111-8111-111111111111";
const newPassword = { newPhc: "another", isShort: false };

/** Every command there is, and what it asks for; one that is missing does not compile. */
export function everyCommand(
  session: string,
  { member }: EngineWorld,
): Readonly<Record<CommandType | "remove-device", CommandRow>> {
  const challenge = {
    id: member.challenges[0]?.id ?? challengeIdSchema.parse(NOBODY),
    secret: session,
  };
  const phoneId = member.phones[0]?.id ?? phoneIdSchema.parse(NOBODY);
  const deviceId = member.devices[0]?.id ?? deviceIdSchema.parse(NOBODY);
  const fresh = (command: Command): CommandRow => ({ needs: "fresh", command });
  const inside = (command: Command): CommandRow => ({
    needs: "session",
    command,
  });
  const open = (command: Command): CommandRow => ({ needs: "none", command });
  return {
    "propose-settings": fresh({
      type: "propose-settings",
      session,
      enabled: false,
      trustDays: "7",
      loginNotices: false,
    }),
    "confirm-settings": fresh({
      type: "confirm-settings",
      session,
      proposalId: member.twoStep.proposal?.id ?? proposalIdSchema.parse(NOBODY),
    }),
    "add-phone": fresh({ type: "add-phone", session, number: "03-1234-5678" }),
    "remove-phone": fresh({ type: "remove-phone", session, phoneId }),
    "change-email": fresh({
      type: "change-email",
      session,
      address: "new@example.jp",
    }),
    "change-password": fresh({
      type: "change-password",
      session,
      ...newPassword,
      displayKeys: null,
    }),
    "create-backup-codes": fresh({
      type: "create-backup-codes",
      session,
      replaces: member.backupCodes?.setId ?? null,
      displayKey: DISPLAY_KEY,
    }),
    "reveal-backup-codes": fresh({
      type: "reveal-backup-codes",
      session,
      displayKey: DISPLAY_KEY,
    }),
    "issue-totp": fresh({ type: "issue-totp", session }),
    "remove-totp": fresh({ type: "remove-totp", session }),
    "resync-totp": fresh({
      type: "resync-totp",
      session,
      codes: ["000000", "000000"],
    }),
    "start-binding": fresh({ type: "start-binding", session }),
    "remove-devices": fresh({ type: "remove-devices", session, which: "all" }),
    "remove-device": inside({
      type: "remove-devices",
      session,
      which: deviceId,
    }),
    "rename-device": inside({
      type: "rename-device",
      session,
      deviceId,
      name: "居間",
    }),
    "register-device": inside({
      type: "register-device",
      session,
      name: "居間",
      publicKey: WEB_DEVICE.publicKey,
    }),
    "read-account": inside({ type: "read-account", session }),
    "check-password": inside({
      type: "check-password",
      session,
      isPasswordRight: true,
    }),
    reauthenticate: inside({
      type: "reauthenticate",
      session,
      isPasswordRight: true,
    }),
    "set-language": inside({ type: "set-language", session, language: "en" }),
    "end-sessions": inside({ type: "end-sessions", session, which: "others" }),
    "start-sign-in": open({
      type: "start-sign-in",
      isPasswordRight: true,
      newPhc: null,
      proof: null,
      from: FROM,
    }),
    "submit-code": open({
      type: "submit-code",
      challenge,
      kind: "totp",
      code: "000000",
      trust: null,
    }),
    "request-code": open({
      type: "request-code",
      challenge,
      channel: "sms",
      phoneId,
      admission: { ok: true, value: emptyLedger },
    }),
    "request-link": open({ type: "request-link", challenge }),
    "redeem-link": open({ type: "redeem-link", challenge, token: session }),
    "read-second-step": open({ type: "read-second-step", challenge }),
    "request-password-reset": open({
      type: "request-password-reset",
      from: FROM,
    }),
    "reset-password": open({
      type: "reset-password",
      token: session,
      ...newPassword,
      from: FROM,
    }),
    "record-delivery": open({
      type: "record-delivery",
      deliveryId: deliveryIdSchema.parse(NOBODY),
      problem: "timeout",
    }),
  };
}
