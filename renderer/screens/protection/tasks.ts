import type { Api } from "../../api";
import type { MemberKey, WaysIn } from "../../../shared/model/vault-view";

/** What can be changed of the ways into the vault. */
export type ProtectionTask =
  "set" | "change" | "remove" | "alwaysAsk" | "keychain" | "make" | "discard";

/** What the window asks main for: the ways that hold then, or a recovery key to be shown. */
export async function carryOut(
  api: Api["call"]["vault"],
  task: ProtectionTask,
  {
    passphrase,
    ways,
    proof,
  }: {
    readonly passphrase: string;
    readonly ways: WaysIn;
    readonly proof: MemberKey | null;
  },
): Promise<string | null> {
  switch (task) {
    case "set":
    case "change":
      await api.setPassphrase({
        passphrase,
        keychainOpens: ways.keychain,
        proof,
      });
      return null;
    case "remove":
      await api.removePassphrase({ proof });
      return null;
    case "alwaysAsk":
    case "keychain":
      await api.setKeychainOpens({ opens: task === "keychain", proof });
      return null;
    case "make":
      return (await api.revealNewRecoveryKey({ proof })).recoveryKey;
    case "discard":
      await api.removeRecoveryKey({ proof });
      return null;
  }
}
