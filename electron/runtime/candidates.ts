import type { CandidateId } from "../../shared/ids";
import type { FoundView } from "../../shared/model/found-view";
import { otpLimits } from "../../shared/model/otp-options";
import { findSame, toDraftView, type Entries } from "../authenticator";
import {
  isOtpauth,
  parseOtpauth,
  type EntryDraft,
  type ParsedEntry,
} from "../otp";
import { nameOther } from "./name-other";

/** What was read last and may be added. The secrets stay here; the window gets ids. */
export type Candidates = {
  /** Forgets the last reading and begins a new one. */
  begin(entries: Entries): Reading;
  /** The drafts of these ids in their order, or null when one of them is not of the last reading. */
  drafts(ids: readonly CandidateId[]): EntryDraft[] | null;
};

type Reading = {
  readText(text: string): FoundView;
  offer(parsed: ParsedEntry): FoundView;
};

/** Starts with nothing read. */
export function createCandidates(newId: () => string): Candidates {
  let offered = new Map<CandidateId, EntryDraft>();

  return {
    begin: (entries) => {
      const reading = new Map<CandidateId, EntryDraft>();
      offered = reading;
      const offer = (parsed: ParsedEntry): FoundView => {
        if (!parsed.ok)
          return {
            kind: "refused",
            refusal: parsed.refusal,
            label: parsed.label,
          };
        const { draft } = parsed;
        const candidateId = newId() as CandidateId;
        reading.set(candidateId, draft);
        return {
          kind: "candidate",
          candidateId,
          entry: toDraftView(draft),
          known: findSame(entries, draft) !== null,
          weakSecret: draft.secret.length < otpLimits.secretBytes.weakBelow,
        };
      };
      return {
        offer,
        readText: (text) =>
          isOtpauth(text) ? offer(parseOtpauth(text)) : nameOther(text),
      };
    },
    drafts: (ids) => {
      const drafts = ids.map((id) => offered.get(id));
      return drafts.every((draft) => draft !== undefined) ? drafts : null;
    },
  };
}
