import type { VaultView } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import {
  applyChange,
  type Change,
  type ChangeRefusal,
  type Entries,
} from "../authenticator";
import type { Clock } from "../ports/clock";
import { openVault, type VaultPorts, type VaultState } from "./open-vault";
import { saveVault } from "./save-vault";
import type { SaveRefusal } from "./sealed-file";
import { createSerialQueue } from "./serial-queue";

export type VaultNotOpen = {
  readonly kind: "not-open";
  readonly vault: VaultView;
};
export type ChangeProblem =
  | VaultNotOpen
  | SaveRefusal
  | { readonly kind: "refused"; readonly refusal: ChangeRefusal };

/** The shell around the personal vault: the only place that opens it, changes it and saves it. */
export type Authenticator = {
  /** The state of the vault; waits while it is being opened. */
  view(): Promise<VaultView>;
  /** Opens a vault that did not open; an open one stays as it is. */
  reopen(): Promise<VaultView>;
  /** The entries as they were last saved. */
  entries(): Promise<Outcome<Entries, VaultNotOpen>>;
  /** Applies the change and saves it. After yes it is on the disk; after no, nothing changed. One change at a time. */
  change(change: Change): Promise<Outcome<Entries, ChangeProblem>>;
};

/** Begins to open the vault at once, so that the window need not wait for it later. */
export function createAuthenticator(
  ports: VaultPorts & { readonly clock: Clock },
): Authenticator {
  const inTurn = createSerialQueue();
  let state: VaultState | null = null;
  const open = () =>
    inTurn(async () => {
      if (state?.state !== "open") state = await openVault(ports);
      return state;
    });
  const toView = (current: VaultState): VaultView =>
    current.state === "open"
      ? { state: "open" }
      : { ...current, path: ports.vaultStore.path };
  // The state is settled after the first task of the queue, which is this one.
  void open();
  const settled = () => (state === null ? open() : Promise.resolve(state));

  return {
    view: async () => toView(await settled()),
    reopen: async () => toView(await open()),
    entries: async () => {
      const current = await settled();
      return current.state === "open"
        ? yes(current.contents.entries)
        : no({ kind: "not-open", vault: toView(current) });
    },
    change: (change) =>
      inTurn(async () => {
        const current = state ?? (await openVault(ports));
        if (current.state !== "open")
          return no({ kind: "not-open", vault: toView(current) });
        const outcome = applyChange(current.contents, change, {
          now: ports.clock.now(),
        });
        if (!outcome.ok)
          return no({ kind: "refused", refusal: outcome.problem });
        const saved = await saveVault(current, outcome.value, ports);
        if (!saved.ok) return saved;
        state = saved.value;
        return yes(saved.value.contents.entries);
      }),
  };
}
