import { implement, type ORPCError } from "@orpc/server";
import { assertNever } from "../../shared/assert-never";
import { vault } from "../../shared/contract/vault";
import type {
  RecoveryKeyNotKept,
  VaultNews,
} from "../../shared/model/vault-view";
import type { PasswordFault } from "../../shared/model/refusal";
import type { Outcome } from "../../shared/outcome";
import type { Authenticator } from "../runtime/authenticator";
import type { AutoLock } from "../runtime/auto-lock";
import type { TryKey } from "../runtime/member-key";
import type { Protection, ProtectionRefusal } from "../runtime/protection";
import { changeError, type ChangeErrors } from "./change-errors";
import { keyError, type KeyErrors } from "./key-error";
import { whatChanges } from "./what-changes";

/** All that the `vault` namespace is answered by. */
export type ServedVault = {
  readonly authenticator: Authenticator;
  readonly protection: Protection;
  readonly tryKey: TryKey;
  readonly autoLock: AutoLock;
};

const os = implement(vault);
type Answers = Parameters<typeof os.router>[0];

/** The `vault` namespace. */
export function vaultRouter({
  authenticator,
  protection,
  tryKey,
  autoLock,
}: ServedVault): Answers {
  return {
    status: os.status.handler(() => authenticator.view()),
    changes: os.changes.handler(({ signal }) =>
      whatChanges(
        (tell) => authenticator.watch(tell),
        () => authenticator.current(),
        signal,
      ),
    ),
    news: os.news.handler(({ signal }) => {
      const untold: VaultNews[] = [];
      let tellOn: () => void = () => undefined;
      return whatChanges(
        (tell) => {
          tellOn = tell;
          return authenticator.watchNews((news) => {
            untold.push(news);
            tell();
          });
        },
        () => {
          const news = untold.shift() ?? null;
          if (untold.length > 0) tellOn();
          return news;
        },
        signal,
      );
    }),
    reopen: os.reopen.handler(() => authenticator.reopen()),
    lock: os.lock.handler(() => authenticator.lock()),
    unlock: os.unlock.handler(async ({ input, errors }) => {
      if (input.kind === "keychain")
        return authenticator.unlockWithKeychain(input.reason);
      const opened = await authenticator.unlock((header) =>
        tryKey(header, input),
      );
      if (opened.ok) return opened.value;
      throw keyError(opened.problem, errors);
    }),
    active: os.active.handler(() => {
      autoLock.active();
      return {};
    }),
    begin: os.begin.handler(async ({ input, errors }) => {
      const begun = await protection.begin(input.passphrase);
      if (!begun.ok) throw refusalError(begun.problem, errors);
      return authenticator.view();
    }),
    protection: os.protection.handler(async ({ errors }) => {
      const view = await protection.view();
      if (view.ok) return view.value;
      if (view.problem.kind === "not-open")
        throw errors.VAULT_NOT_OPEN({ data: { vault: view.problem.vault } });
      throw new Error("the ways into an open vault are always known");
    }),
    setPassphrase: os.setPassphrase.handler(async ({ input, errors }) => {
      const { passphrase, keychainOpens, proof } = input;
      return done(
        await protection.setPassphrase(passphrase, keychainOpens, proof),
        errors,
      );
    }),
    removePassphrase: os.removePassphrase.handler(async ({ input, errors }) =>
      done(await protection.removePassphrase(input.proof), errors),
    ),
    setKeychainOpens: os.setKeychainOpens.handler(async ({ input, errors }) =>
      done(await protection.setKeychainOpens(input.opens, input.proof), errors),
    ),
    revealNewRecoveryKey: os.revealNewRecoveryKey.handler(
      async ({ input, errors }) => ({
        recoveryKey: done(
          await protection.revealNewRecoveryKey(input.proof),
          errors,
        ),
      }),
    ),
    keepRecoveryKey: os.keepRecoveryKey.handler(async ({ input, errors }) =>
      done(await protection.keepRecoveryKey(input.typedEnd), errors),
    ),
    removeRecoveryKey: os.removeRecoveryKey.handler(async ({ input, errors }) =>
      done(await protection.removeRecoveryKey(input.proof), errors),
    ),
  };
}

type RefusalErrors = ChangeErrors &
  KeyErrors & {
    readonly RECOVERY_KEY_NOT_KEPT?: (options: {
      data: { reason: RecoveryKeyNotKept };
    }) => ORPCError<string, unknown>;
    readonly LAST_WAY?: () => ORPCError<string, unknown>;
    readonly PASSPHRASE_REFUSED?: (options: {
      data: { fault: PasswordFault };
    }) => ORPCError<string, unknown>;
  };

function done<Value>(
  outcome: Outcome<Value, ProtectionRefusal>,
  errors: RefusalErrors,
): Value {
  if (outcome.ok) return outcome.value;
  throw refusalError(outcome.problem, errors);
}

function refusalError(
  problem: ProtectionRefusal,
  errors: RefusalErrors,
): Error {
  switch (problem.kind) {
    case "not-open":
    case "keychain":
    case "file":
      return changeError(problem, errors);
    case "weak":
      return (
        errors.PASSPHRASE_REFUSED?.({ data: { fault: problem.fault } }) ??
        new Error("no passphrase was to be judged")
      );
    case "last-way":
      return errors.LAST_WAY?.() ?? new Error("no way was to be removed");
    case "not-written-down":
    case "not-revealed":
      return (
        errors.RECOVERY_KEY_NOT_KEPT?.({ data: { reason: problem.kind } }) ??
        new Error("no recovery key was to be kept")
      );
    case "wrong":
    case "too-soon":
    case "misspelt":
    case "no-such-way":
    case "not-derived":
    case "proof-needed":
      return keyError(problem, errors);
    default:
      return assertNever(problem);
  }
}
