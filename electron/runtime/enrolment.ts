import type { CandidateId, EntryId, FoundId } from "../../shared/ids";
import type { OwnWindows } from "../../shared/contract/enrol";
import type { TimedCode } from "../../shared/model/code-view";
import type { FoundView } from "../../shared/model/found-view";
import type { OtpauthRefusal } from "../../shared/model/otpauth-refusal";
import type { TrayView } from "../../shared/model/tray-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import { parseTyped, readNames, totp, type TypedEntry } from "../otp";
import type { Entropy } from "../ports/entropy";
import { addressesOrLines } from "./addresses-in";
import { addChosen, type Chosen } from "./add-chosen";
import type {
  Authenticator,
  ChangeProblem,
  VaultNotOpen,
} from "./authenticator";
import {
  glanceAtScreens,
  lookAtScreens,
  type LookPorts,
  type LookProblem,
  type Screens,
} from "./look-at-screens";
import { readClipboard, type ClipboardPorts } from "./read-clipboard";
import { createTray, type ReadText } from "./tray";
import { watch, type Seen, type Watched } from "./watch";

const LOOK_EVERY_MS = 1000;
const CLIPBOARD_EVERY_MS = 500;

type ReadOutcome<Problem = never> = Promise<
  Outcome<TrayView, VaultNotOpen | Problem>
>;
type Watching<Problem> = AsyncGenerator<
  Outcome<Watched, VaultNotOpen | Problem>,
  void,
  void
>;

/** The ways an entry comes in: read into the tray, show, and only then add. */
export type Enrolment = {
  clear(): void;
  scanScreen(
    ownWindows: OwnWindows,
  ): Promise<
    Outcome<
      TrayView & Pick<Screens, "displays" | "unread">,
      VaultNotOpen | LookProblem
    >
  >;
  watchScreen(signal?: AbortSignal): Watching<LookProblem>;
  readText(text: string): ReadOutcome;
  /** Takes in what the window read. */
  readCodes(codes: readonly Omit<ReadText, "picture">[]): ReadOutcome;
  readClipboard(): ReadOutcome<{ kind: "decode" | "nothing-there" }>;
  watchClipboard(signal?: AbortSignal): Watching<never>;
  /** Takes in the links that opened the app; null where none waits. */
  takeLink(): Promise<Outcome<TrayView | null, VaultNotOpen>>;
  readTyped(typed: TypedEntry): Promise<Outcome<FoundView, VaultNotOpen>>;
  codes(ids: readonly CandidateId[]): {
    readonly candidateId: CandidateId;
    readonly current: TimedCode;
    readonly next: TimedCode;
  }[];
  /** Gives what was read other names; how it stands to the list is told anew. */
  rename(
    candidateId: CandidateId,
    names: { readonly issuer: string; readonly account: string },
  ): ReadOutcome<
    | { readonly kind: "candidate-gone" }
    | { readonly kind: "name-refused"; readonly refusal: OtpauthRefusal }
  >;
  add(chosen: readonly Chosen[]): Promise<
    Outcome<
      {
        readonly tray: TrayView;
        readonly added: CandidateId[];
        readonly entryIds: EntryId[];
        readonly replaced: EntryId[];
      },
      ChangeProblem | { readonly kind: "candidate-gone" }
    >
  >;
  /** Opens the web address that was read; false where it is not in the tray any more. */
  openLink(id: FoundId): Promise<boolean>;
};

export type EnrolmentPorts = LookPorts &
  ClipboardPorts & {
    readonly entropy: Entropy;
    /** The links by which the system opened the app, each once, then null. */
    readonly takeLink: () => string | null;
    readonly openInBrowser: (address: string) => Promise<void>;
  };

export function createEnrolment(
  authenticator: Authenticator,
  ports: EnrolmentPorts,
): Enrolment {
  const { clock, entropy, takeLink, openInBrowser } = ports;
  const tray = createTray(() => entropy.uuid());
  authenticator.watch(({ state }) => {
    if (state === "locked") tray.forget();
  });
  /** Where the vault is open: a look that takes long must not fill the tray of one that was locked meanwhile. */
  const put = async (texts: readonly ReadText[]) => {
    const entries = await authenticator.entries();
    if (!entries.ok) return entries;
    const news = tray.put(texts);
    return yes({ news, tray: tray.view(entries.value) });
  };
  const read = async (texts: readonly ReadText[]) => {
    const done = await put(texts);
    return done.ok ? yes(done.value.tray) : done;
  };
  /** What a watch asks for. */
  const putNews = async (
    texts: readonly ReadText[],
    unread: Seen["unread"] = [],
  ): Promise<Outcome<Seen, VaultNotOpen>> => {
    const done = await put(texts);
    if (!done.ok) return done;
    const { news, tray: now } = done.value;
    return yes({ news: news > 0 ? now : null, unread });
  };

  return {
    clear: () => {
      tray.clear();
    },
    scanScreen: async (ownWindows) => {
      // Asked before the look as well: windows need not vanish for a vault that takes nothing.
      const open = await authenticator.entries();
      if (!open.ok) return open;
      const screens = await lookAtScreens(ports, ownWindows);
      if (!screens.ok) return screens;
      const { texts, displays, unread } = screens.value;
      const done = await read(texts);
      return done.ok ? yes({ ...done.value, displays, unread }) : done;
    },
    watchScreen: (signal) =>
      watch(
        async (): Promise<Outcome<Seen, VaultNotOpen | LookProblem>> => {
          const screens = await glanceAtScreens(ports);
          if (!screens.ok) return screens;
          return putNews(screens.value.texts, screens.value.unread);
        },
        { clock, everyMs: LOOK_EVERY_MS },
        signal,
      ),
    readText: (text) =>
      read(
        addressesOrLines(text).map((line) => ({
          text: line,
          place: { kind: "pasted" },
          picture: null,
        })),
      ),
    readCodes: (codes) =>
      read(codes.map((code) => ({ ...code, picture: null }))),
    readClipboard: async () => {
      const open = await authenticator.entries();
      if (!open.ok) return open;
      const texts = await readClipboard(ports);
      if (!texts.ok) return no({ kind: texts.problem });
      return texts.value.length === 0
        ? no({ kind: "nothing-there" })
        : read(texts.value);
    },
    watchClipboard: (signal) => {
      let before: string | null = null;
      return watch(
        async () => {
          const now = await ports.clipboard.signature();
          const isNews = before !== null && now !== before;
          before = now;
          if (!isNews) return putNews([]);
          const texts = await readClipboard(ports);
          return putNews(texts.ok ? texts.value : []);
        },
        { clock, everyMs: CLIPBOARD_EVERY_MS },
        signal,
      );
    },
    takeLink: async () => {
      const open = await authenticator.entries();
      if (!open.ok) return open; // it waits until the vault is open
      const place = { kind: "link" } as const;
      const texts: ReadText[] = [];
      for (let text = takeLink(); text !== null; text = takeLink())
        texts.push({ text, place, picture: null });
      return texts.length === 0 ? yes(null) : read(texts);
    },
    readTyped: async (typed) => {
      const entries = await authenticator.entries();
      if (!entries.ok) return entries;
      tray.putOnly(parseTyped(typed));
      const [found] = tray.view(entries.value).found;
      if (found === undefined) throw new Error("what was typed is lost");
      return yes(found);
    },
    codes: (ids) =>
      ids.flatMap((candidateId) => {
        const draft = tray.draft(candidateId);
        if (draft?.otp.type !== "totp") return [];
        const current = totp(draft.secret, draft.otp, clock.now());
        const next = totp(draft.secret, draft.otp, current.validUntil);
        return [{ candidateId, current, next }];
      }),
    rename: async (candidateId, typed) => {
      const open = await authenticator.entries();
      if (!open.ok) return open;
      if (tray.draft(candidateId) === null)
        return no({ kind: "candidate-gone" });
      const names = readNames(typed);
      if (!names.ok)
        return no({ kind: "name-refused", refusal: names.refusal });
      tray.rename(candidateId, names.value);
      return read([]);
    },
    add: async (chosen) => {
      const added = await addChosen(authenticator, tray, chosen, () =>
        entropy.uuid(),
      );
      if (!added.ok) return added;
      const after = await authenticator.entries(); // locked meanwhile, it is empty
      const left = tray.view(after.ok ? after.value : []);
      return yes({ ...added.value, tray: left });
    },
    openLink: async (id) => {
      const link = tray.link(id);
      if (link === null) return false;
      await openInBrowser(link);
      return true;
    },
  };
}
