import { addPhone } from "./commands/add-phone";
import { changeEmail } from "./commands/change-email";
import { changePassword } from "./commands/change-password";
import { checkPassword } from "./commands/check-password";
import { confirmSettings } from "./commands/confirm-settings";
import { createBackupCodes } from "./commands/create-backup-codes";
import { endSessions } from "./commands/end-sessions";
import { issueTotp } from "./commands/issue-totp";
import { proposeSettings } from "./commands/propose-settings";
import { readAccount } from "./commands/read-account";
import { readSecondStep } from "./commands/read-second-step";
import { reauthenticate } from "./commands/reauthenticate";
import { recordDelivery } from "./commands/record-delivery";
import { redeemLink } from "./commands/redeem-link";
import { registerDevice } from "./commands/register-device";
import { removeDevices } from "./commands/remove-devices";
import { removePhone } from "./commands/remove-phone";
import { removeTotp } from "./commands/remove-totp";
import { renameDevice } from "./commands/rename-device";
import { requestCode } from "./commands/request-code";
import { requestLink } from "./commands/request-link";
import { requestPasswordReset } from "./commands/request-password-reset";
import { resetPassword } from "./commands/reset-password";
import { resyncTotp } from "./commands/resync-totp";
import { revealBackupCodes } from "./commands/reveal-backup-codes";
import { setLanguage } from "./commands/set-language";
import { startBinding } from "./commands/start-binding";
import { startSignIn } from "./commands/start-sign-in";
import { submitCode } from "./commands/submit-code";
import type { Context } from "./context";
import type { Member } from "./member";
import { tidy } from "./tidy";

/** Every command there is, by name. */
const commands = {
  "add-phone": addPhone,
  "change-email": changeEmail,
  "change-password": changePassword,
  "check-password": checkPassword,
  "confirm-settings": confirmSettings,
  "create-backup-codes": createBackupCodes,
  "end-sessions": endSessions,
  "issue-totp": issueTotp,
  "propose-settings": proposeSettings,
  "read-account": readAccount,
  "read-second-step": readSecondStep,
  reauthenticate,
  "record-delivery": recordDelivery,
  "redeem-link": redeemLink,
  "register-device": registerDevice,
  "remove-devices": removeDevices,
  "remove-phone": removePhone,
  "remove-totp": removeTotp,
  "rename-device": renameDevice,
  "request-code": requestCode,
  "request-link": requestLink,
  "request-password-reset": requestPasswordReset,
  "reset-password": resetPassword,
  "resync-totp": resyncTotp,
  "reveal-backup-codes": revealBackupCodes,
  "set-language": setLanguage,
  "start-binding": startBinding,
  "start-sign-in": startSignIn,
  "submit-code": submitCode,
};

type Commands = typeof commands;
export type CommandType = keyof Commands;

/** One command of this type, with what it needs. */
export type CommandOf<Type extends CommandType> = {
  [T in Type]: { readonly type: T } & Parameters<Commands[T]>[1];
}[Type];

/** What can be asked of a member. */
export type Command = CommandOf<CommandType>;

/** What comes of a command of this type. */
export type StepOf<Type extends CommandType> = ReturnType<Commands[Type]>;

type Run<Type extends CommandType> = (
  member: Member,
  command: CommandOf<Type>,
  context: Context,
) => StepOf<Type>;
/** The same table in the form that lets the compiler follow one name through it. */
const table: { readonly [Type in CommandType]: Run<Type> } = commands;

/**
 * One command on one member: synchronous, total, the same for the same input. Whatever has expired by now is gone before
 * the command looks.
 */
export function step<Type extends CommandType>(
  member: Member,
  command: CommandOf<Type>,
  context: Context,
): StepOf<Type> {
  const run: Run<Type> = table[command.type];
  return run(tidy(member, context.now), command, context);
}
