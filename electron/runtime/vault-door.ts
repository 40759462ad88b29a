import { no, yes, type Outcome } from "../../shared/outcome";
import type { VaultView } from "../../shared/model/vault-view";
import { emptyContents } from "../authenticator";
import type { Presence } from "../ports/presence";
import {
  createVaultWith,
  openBody,
  type NewSlot,
  type VaultFile,
  type VaultHeader,
} from "../vault";
import {
  openVault,
  openVaultWith,
  startVault,
  wipeVault,
  type LockedVault,
  type OpenVault,
  type VaultPorts,
  type VaultState,
} from "./open-vault";
import { createSerialQueue } from "./serial-queue";
import { waysInto } from "./ways-in";
import { wipeDropped } from "./wipe-dropped";

/** The one place that holds the state of the personal vault. Whatever opens, changes or locks it takes its turn. */
export type VaultDoor = {
  readonly toView: (state: VaultState) => VaultView;
  /** The state; waits while the vault is being opened for the first time. */
  readonly settled: () => Promise<VaultState>;
  /** Opens a vault that did not open. One that is open stays so, and one that was locked by `lock` too. */
  readonly open: () => Promise<VaultState>;
  /** Begins an empty vault in the place of one that is gone or does not open. What lies there is replaced by its first save. */
  readonly beginAnew: () => Promise<VaultState>;
  /** Opens with a key that comes of the header; an open one stays as it is, and nothing is asked of its member. */
  readonly openWith: <Refusal>(
    unwrap: (header: VaultHeader) => Promise<Outcome<Uint8Array, Refusal>>,
  ) => Promise<Outcome<VaultState, Refusal>>;
  /** Opens with the keychain what was locked, where that is a way. */
  readonly openWithKeychain: (reason: string) => Promise<VaultState>;
  /** Wipes keys and secrets. Whatever was being saved is saved before. */
  readonly lock: () => Promise<VaultState>;
  /** Begins a vault in memory that this slot opens, where there is no file and no keychain. */
  readonly begin: (slot: NewSlot) => Promise<VaultState>;
  /** Runs the task on the open vault, and takes the vault that it answers with. */
  readonly update: <Result, Problem>(
    task: (
      vault: OpenVault,
    ) => Promise<
      Outcome<{ readonly vault: OpenVault; readonly result: Result }, Problem>
    >,
  ) => Promise<
    Outcome<
      Result,
      Problem | { readonly kind: "not-open"; readonly vault: VaultView }
    >
  >;
  /** Resolves when every change that was begun is saved or refused; null where there is none to wait for. */
  readonly saving: () => Promise<void> | null;
  /** The plaintext of another file of the open vault; null where its key is not at hand. */
  readonly openBody: (file: VaultFile) => Uint8Array | null;
  /** Has this called whenever the state became another one. */
  readonly watch: (tell: (vault: VaultView) => void) => () => void;
  /** The state, without waiting; null before it is known. */
  readonly current: () => VaultView | null;
};

/** `presence` is absent where the OS cannot prove that its user is there. */
export type DoorPorts = VaultPorts & { readonly presence?: Presence };

/** Begins to open the vault at once, so that the window need not wait for it later. */
export function createVaultDoor(ports: DoorPorts): VaultDoor {
  const inTurn = createSerialQueue();
  const watchers = new Set<(vault: VaultView) => void>();
  let state: VaultState | null = null;
  let isHeld = false;
  /** Whether the member wants a new vault in the place of what lies there, and only a keychain is missing for it. */
  let isAnew = false;
  let changes = 0;

  const toView = (current: VaultState): VaultView =>
    current.state === "open"
      ? { state: "open" }
      : { ...current, path: ports.vaultStore.path };
  const become = (next: VaultState) => {
    const isNews = next.state !== state?.state || next.state === "locked";
    state = next;
    isAnew = false;
    if (isNews) for (const tell of watchers) tell(toView(next));
    return next;
  };
  const opened = async () => become(await openVault(ports));
  const open = () =>
    inTurn(() =>
      state?.state === "open" || (isHeld && state !== null)
        ? Promise.resolve(state)
        : opened(),
    );
  const settled = () => (state === null ? open() : Promise.resolve(state));
  // The state is settled after the first task of the queue, which is this one.
  void open();

  return {
    toView,
    current: () => state && toView(state),
    settled,
    open,
    beginAnew: () =>
      inTurn(async () => {
        const current = state ?? (await opened());
        if (current.state !== "unreadable") return current;
        const begun = become(await startVault(ports));
        isAnew = begun.state === "no-keychain";
        return begun;
      }),
    openWith: (unwrap) =>
      inTurn(async () => {
        if (state?.state === "open") return yes(state);
        const answer = await openVaultWith(ports, unwrap);
        if (!answer.ok) return answer;
        isHeld = false;
        return yes(become(answer.value));
      }),
    openWithKeychain: (reason) =>
      inTurn(async () => {
        const locked = state ?? (await opened());
        if (locked.state !== "locked" || !locked.ways.keychain) return locked;
        const mustProve = isHeld && locked.ways.passphrase;
        if (mustProve && !(await ports.presence?.prove(reason))) return locked;
        isHeld = false;
        return opened();
      }),
    lock: () =>
      inTurn(async () => {
        const current = state ?? (await opened());
        if (current.state !== "open") return current;
        isHeld = true;
        state = lockedState(current, ports.presence); // from here on nobody gets an entry
        // Whoever took entries out before is done with them after this turn: nothing is computed with a wiped secret.
        await new Promise((resolve) => setImmediate(resolve));
        wipeVault(current);
        return become(state);
      }),
    begin: (slot) =>
      inTurn(async () => {
        const current = state ?? (await opened());
        const there = await ports.vaultStore.read();
        if (
          current.state !== "no-keychain" ||
          !(isAnew || (there.ok && there.value === null))
        )
          return current;
        const made = createVaultWith(ports.entropy.uuid(), slot, (length) =>
          ports.entropy.bytes(length),
        );
        if (!made.ok) return current;
        const file = { ...made.value, unsavedWrappingKey: null };
        return become({ state: "open", file, contents: emptyContents });
      }),
    update: (task) => {
      changes += 1;
      return inTurn(async () => {
        const current = state ?? (await opened());
        if (current.state !== "open")
          return no({
            kind: "not-open" as const,
            vault: toView(current),
          });
        const done = await task(current);
        if (!done.ok) return done;
        state = done.value.vault;
        const { contents } = state;
        // As with a lock: whoever took entries out before is done with them then.
        setImmediate(() => {
          wipeDropped(current.contents, contents);
        });
        return yes(done.value.result);
      }).finally(() => {
        changes -= 1;
      });
    },
    saving: () => (changes === 0 ? null : inTurn(() => Promise.resolve())),
    openBody: (file) =>
      state?.state === "open" ? openBody(file, state.file.vaultKey) : null,
    watch: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}

/** With a passphrase set, the keychain opens at the start alone, or with a finger: whoever locks means to be asked. */
function lockedState({ file }: OpenVault, presence?: Presence): LockedVault {
  const ways = waysInto(file.header);
  return {
    state: "locked",
    ways: {
      ...ways,
      keychain:
        ways.keychain && (!ways.passphrase || presence?.isAvailable() === true),
    },
    keychainProblem: null,
  };
}
