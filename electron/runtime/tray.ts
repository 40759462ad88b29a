import type { CandidateId, FoundId } from "../../shared/ids";
import type { FoundView } from "../../shared/model/found-view";
import { otpLimits } from "../../shared/model/otp-options";
import type { PlaceView } from "../../shared/model/place-view";
import type { TrayView } from "../../shared/model/tray-view";
import {
  isSame,
  listed,
  standingOf,
  toDraftView,
  type Entries,
} from "../authenticator";
import {
  isMigration,
  isOtpauth,
  parseMigration,
  parseOtpauth,
  type EntryDraft,
  type ParsedEntry,
} from "../otp";
import { createExports } from "./exports";
import { nameOther, type Other } from "./name-other";

/** A text that was read, where, and a small picture of the place. */
export type ReadText = {
  readonly text: string;
  readonly place: PlaceView;
  readonly picture: string | null;
};
type Whence = Omit<ReadText, "text">;

type Item = Whence &
  (
    | {
        readonly kind: "candidate";
        readonly candidateId: CandidateId;
        readonly draft: EntryDraft;
        /** Before it was given other names: what the same code reads as once more. */
        readonly asRead: EntryDraft;
      }
    | {
        readonly kind: "refused";
        readonly foundId: FoundId;
        readonly refused: Extract<ParsedEntry, { ok: false }>;
      }
    | {
        readonly kind: "other";
        readonly foundId: FoundId;
        readonly other: Other;
      }
  );

/** What was read and may be added. The secrets stay here; the window gets ids. */
export type Tray = {
  /** Takes in what is not in it yet; how much that was. */
  put(texts: readonly ReadText[]): number;
  /** Empties it and takes in this one thing. */
  putOnly(parsed: ParsedEntry): void;
  view(entries: Entries): TrayView;
  /** The draft of an id, or null when it is not in the tray. */
  draft(id: CandidateId): EntryDraft | null;
  /** Gives a draft other names, if it is in the tray. */
  rename(id: CandidateId, names: Pick<EntryDraft, "issuer" | "account">): void;
  /** The web address that was read under an id, or null. */
  link(id: FoundId): string | null;
  /** These drafts are an entry's now: their secrets are not this tray's to wipe. */
  taken(ids: readonly CandidateId[]): void;
  /** Empties it, and wipes the secrets that were not taken. */
  clear(): void;
  /** The same, those of entries too: for a vault that is locked. */
  forget(): void;
};

/** More than anyone reads at once; keeps the answers small. */
const MOST_ITEMS = 1000;

/** An empty one. */
export function createTray(newId: () => string): Tray {
  let items: Item[] = [];
  let isFull = false;
  const seen = new Set<string>();
  const kept = new Set<CandidateId>();
  const exports = createExports();

  const add = (item: Item) => {
    if (items.length < MOST_ITEMS) items.push(item);
    else isFull = true;
  };
  const offer = (parsed: ParsedEntry, whence: Whence) => {
    if (!parsed.ok) {
      add({
        ...whence,
        kind: "refused",
        foundId: newId() as FoundId,
        refused: parsed,
      });
      return;
    }
    const { draft } = parsed;
    const isThere = items.some(
      (item) => item.kind === "candidate" && isSame(item.asRead, draft),
    );
    if (!isThere)
      add({
        ...whence,
        kind: "candidate",
        candidateId: newId() as CandidateId,
        draft,
        asRead: draft,
      });
  };
  const read = ({ text, ...whence }: ReadText) => {
    if (isOtpauth(text)) {
      offer(parseOtpauth(text), whence);
      return;
    }
    const migration = isMigration(text) ? parseMigration(text) : null;
    if (migration?.ok === true) {
      exports.put(migration.part);
      for (const entry of migration.part.entries) offer(entry, whence);
      return;
    }
    add({
      ...whence,
      kind: "other",
      foundId: newId() as FoundId,
      other: nameOther(text),
    });
  };
  const empty = (isWiped: (id: CandidateId) => boolean) => {
    for (const item of items)
      if (item.kind === "candidate" && isWiped(item.candidateId))
        item.draft.secret.fill(0);
    items = [];
    isFull = false;
    seen.clear();
    kept.clear();
    exports.clear();
  };
  const clear = () => {
    empty((id) => !kept.has(id));
  };
  return {
    put: (texts) => {
      const before = items.length + seen.size;
      for (const one of texts) {
        if (seen.has(one.text)) continue;
        seen.add(one.text);
        read(one);
      }
      return items.length + seen.size - before;
    },
    putOnly: (parsed) => {
      clear();
      offer(parsed, { place: { kind: "typed" }, picture: null });
    },
    view: (entries) => {
      const there = listed(entries);
      return {
        found: items.map((item) => toFoundView(item, there)),
        exports: exports.progress(),
        isFull,
      };
    },
    draft: (id) => {
      const found = items.find(
        (item) => item.kind === "candidate" && item.candidateId === id,
      );
      return found?.kind === "candidate" ? found.draft : null;
    },
    rename: (id, { issuer, account }) => {
      items = items.map((item) =>
        item.kind === "candidate" && item.candidateId === id
          ? { ...item, draft: { ...item.draft, issuer, account } }
          : item,
      );
    },
    link: (id) => {
      const found = items.find(
        (item) => item.kind === "other" && item.foundId === id,
      );
      return found?.kind === "other" ? found.other.link : null;
    },
    taken: (ids) => {
      for (const id of ids) kept.add(id);
    },
    clear,
    forget: () => {
      empty(() => true);
    },
  };
}

function toFoundView(item: Item, there: Entries): FoundView {
  const { place, picture } = item;
  switch (item.kind) {
    case "candidate":
      return {
        kind: "candidate",
        candidateId: item.candidateId,
        entry: toDraftView(item.draft),
        standing: standingOf(there, item.draft),
        weakSecret: item.draft.secret.length < otpLimits.secretBytes.weakBelow,
        place,
        picture,
      };
    case "refused":
      return {
        kind: "refused",
        foundId: item.foundId,
        refusal: item.refused.refusal,
        label: item.refused.label,
        place,
        picture,
      };
    case "other":
      return {
        kind: "other",
        foundId: item.foundId,
        ...item.other,
        place,
        picture,
      };
  }
}
