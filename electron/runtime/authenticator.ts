import { assertNever } from "../../shared/assert-never";
import type { VaultNews, VaultView } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import {
  applyChange,
  type Change,
  type ChangeRefusal,
  type Contents,
  type Entries,
} from "../authenticator";
import type { NewSlot, VaultFile, VaultHeader } from "../vault";
import { saveHeader, type NextHeader } from "./save-header";
import { agedByNow } from "./aged-by";
import { newsOf } from "./news-of-save";
import { saveMerged, type Found, type SharedVaultPorts } from "./save-merged";
import type { SaveRefusal } from "./sealed-file";
import { createSeenStore } from "./seen-file";
import { createVaultDoor, type DoorPorts } from "./vault-door";

export type VaultNotOpen = {
  readonly kind: "not-open";
  readonly vault: VaultView;
};
export type ChangeProblem =
  | VaultNotOpen
  | SaveRefusal
  | { readonly kind: "refused"; readonly refusal: ChangeRefusal };

type NotUpdated<Refusal> =
  | VaultNotOpen
  | SaveRefusal
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** The shell around the personal vault: the only place that opens it, changes it and saves it. */
export type Authenticator = {
  /** The state of the vault; waits while it is being opened. */
  view(): Promise<VaultView>;
  /** Opens a vault that did not open; an open one stays as it is, and one that was locked stays locked. */
  reopen(): Promise<VaultView>;
  /** Begins an empty vault in memory in the place of one that is gone or does not open; any other stays as it is. */
  beginAnew(): Promise<VaultView>;
  /** Wipes what is in memory. What was being saved is saved before; a vault that is not open stays as it is. */
  lock(): Promise<VaultView>;
  /** Resolves when every change that was begun is saved or refused; null where there is none to wait for. */
  saving(): Promise<void> | null;
  /** Opens with a vault key that the member's key gives. */
  unlock<Refusal>(
    unwrap: (header: VaultHeader) => Promise<Outcome<Uint8Array, Refusal>>,
  ): Promise<Outcome<VaultView, Refusal>>;
  /** Opens a locked vault with the keychain, where that is a way; the OS may ask for a finger first, and shows the reason. */
  unlockWithKeychain(reason: string): Promise<VaultView>;
  /** Begins and saves a vault that this slot opens, where there is no keychain and no file. */
  begin(slot: NewSlot): Promise<Outcome<VaultView, VaultNotOpen | SaveRefusal>>;
  /** Saves other slots with the entries as they are. */
  changeSlots<Refusal>(
    next: NextHeader<Refusal>,
  ): Promise<Outcome<VaultHeader, NotUpdated<Refusal>>>;
  /** The plaintext of another file of the open vault; null where its key is not at hand. */
  openBody(file: VaultFile): Uint8Array | null;
  /** Has this called whenever the vault was opened, was locked, or did not open. */
  watch(tell: (vault: VaultView) => void): () => void;
  /** Has this called whenever a save found something else in the place of the file than was left there. */
  watchNews(tell: (news: VaultNews) => void): () => void;
  /** The state, without waiting; null before it is known. */
  current(): VaultView | null;
  /** The header and the contents as they were last saved. */
  inside(): Promise<
    Outcome<
      { readonly header: VaultHeader; readonly contents: Contents },
      VaultNotOpen
    >
  >;
  /** Saves other contents in place of these, as one change. */
  rewrite(
    next: (contents: Contents) => Contents,
  ): Promise<Outcome<Entries, VaultNotOpen | SaveRefusal>>;
  /** The entries as they were last saved. */
  entries(): Promise<Outcome<Entries, VaultNotOpen>>;
  /** Applies the change, or the one that these entries ask for, and saves it. After yes it is on the disk; after no, nothing changed. One change at a time. */
  change(
    change: Change | ((entries: Entries) => Change),
  ): Promise<Outcome<Entries, ChangeProblem>>;
};

/** Begins to open the vault at once. */
export function createAuthenticator(
  given: DoorPorts & Omit<SharedVaultPorts, "vaultStore">,
): Authenticator {
  const ports = { ...given, vaultStore: createSeenStore(given.vaultStore) };
  const door = createVaultDoor(ports);
  const newsWatchers = new Set<(news: VaultNews) => void>();
  const told = (found: Found) => {
    for (const news of newsOf(found))
      for (const tell of newsWatchers) tell(news);
  };
  const update = <Refusal>(
    next: (contents: Contents, agedBy: EpochMs) => Outcome<Contents, Refusal>,
  ) =>
    door.update<Entries, Exclude<NotUpdated<Refusal>, VaultNotOpen>>(
      async (vault) => {
        const outcome = next(vault.contents, await agedByNow(ports));
        if (!outcome.ok)
          return no({ kind: "refused", refusal: outcome.problem });
        const saved = await saveMerged(vault, outcome.value, ports);
        if (!saved.ok) return saved;
        told(saved.value.found);
        const { contents } = saved.value.vault;
        return yes({ vault: saved.value.vault, result: contents.entries });
      },
    );
  const rewrite = async (next: (contents: Contents) => Contents) => {
    const saved = await update<never>((contents) => yes(next(contents)));
    if (saved.ok) return saved;
    const { problem } = saved;
    return problem.kind === "refused"
      ? assertNever(problem.refusal)
      : no(problem);
  };

  const inside = async () => {
    const current = await door.settled();
    return current.state === "open"
      ? yes({ header: current.file.header, contents: current.contents })
      : no({ kind: "not-open" as const, vault: door.toView(current) });
  };

  return {
    view: async () => door.toView(await door.settled()),
    reopen: async () => door.toView(await door.open()),
    beginAnew: async () => door.toView(await door.beginAnew()),
    lock: async () => door.toView(await door.lock()),
    unlock: async (unwrap) => {
      const opened = await door.openWith(unwrap);
      return opened.ok ? yes(door.toView(opened.value)) : opened;
    },
    unlockWithKeychain: async (reason) =>
      door.toView(await door.openWithKeychain(reason)),
    begin: async (slot) => {
      const vault = door.toView(await door.begin(slot));
      if (vault.state !== "open") return no({ kind: "not-open", vault });
      const saved = await rewrite((contents) => contents);
      return saved.ok ? yes(vault) : saved;
    },
    changeSlots: async (next) => {
      const saved = await door.update(async (vault) => {
        const done = await saveHeader(vault, next, ports);
        if (!done.ok) return done;
        told(done.value.found);
        return yes({ vault: done.value.vault, result: done.value.outcome });
      });
      return saved.ok ? saved.value : saved;
    },
    saving: door.saving,
    openBody: door.openBody,
    watch: door.watch,
    current: door.current,
    watchNews: (tell) => {
      newsWatchers.add(tell);
      return () => newsWatchers.delete(tell);
    },
    inside,
    rewrite,
    entries: async () => {
      const open = await inside();
      return open.ok ? yes(open.value.contents.entries) : open;
    },
    change: (change) =>
      update((contents, agedBy) =>
        applyChange(
          contents,
          typeof change === "function" ? change(contents.entries) : change,
          { now: ports.clock.now(), agedBy },
        ),
      ),
  };
}
