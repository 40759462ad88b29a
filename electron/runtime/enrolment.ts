import type { CandidateId, EntryId } from "../../shared/ids";
import type { OwnWindows } from "../../shared/contract/enrol";
import type { FoundView } from "../../shared/model/found-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import { parseTyped, type TypedEntry } from "../otp";
import type { Entropy } from "../ports/entropy";
import type {
  Authenticator,
  ChangeProblem,
  VaultNotOpen,
} from "./authenticator";
import { createCandidates } from "./candidates";
import {
  lookAtScreens,
  type LookPorts,
  type LookProblem,
} from "./look-at-screens";

/** Far more than anyone pastes; keeps the answer small. */
const MOST_LINES = 1000;

export type Found = { readonly found: FoundView[] };

/** The ways an entry comes in: read, show, and only then add. */
export type Enrolment = {
  scanScreen(
    ownWindows: OwnWindows,
  ): Promise<Outcome<Found & { displays: number }, VaultNotOpen | LookProblem>>;
  readText(text: string): Promise<Outcome<Found, VaultNotOpen>>;
  readTyped(typed: TypedEntry): Promise<Outcome<FoundView, VaultNotOpen>>;
  add(
    ids: readonly CandidateId[],
  ): Promise<Outcome<EntryId[], ChangeProblem | { kind: "candidate-gone" }>>;
};

export function createEnrolment(
  authenticator: Authenticator,
  ports: LookPorts & { readonly entropy: Entropy },
): Enrolment {
  const candidates = createCandidates(() => ports.entropy.uuid());
  const begin = async () => {
    const entries = await authenticator.entries();
    return entries.ok ? yes(candidates.begin(entries.value)) : entries;
  };

  return {
    scanScreen: async (ownWindows) => {
      // Asked before the look as well: windows need not vanish for a vault that takes nothing.
      const open = await authenticator.entries();
      if (!open.ok) return open;
      const screens = await lookAtScreens(ports, ownWindows);
      if (!screens.ok) return screens;
      const reading = await begin();
      if (!reading.ok) return reading;
      const { texts, displays } = screens.value;
      return yes({
        displays,
        found: texts.map((text) => reading.value.readText(text)),
      });
    },
    readText: async (text) => {
      const reading = await begin();
      if (!reading.ok) return reading;
      const lines = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .slice(0, MOST_LINES);
      return yes({
        found: [...new Set(lines)].map((line) => reading.value.readText(line)),
      });
    },
    readTyped: async (typed) => {
      const reading = await begin();
      return reading.ok ? yes(reading.value.offer(parseTyped(typed))) : reading;
    },
    add: async (ids) => {
      const drafts = candidates.drafts(ids);
      if (drafts === null) return no({ kind: "candidate-gone" });
      const added = drafts.map((draft) => ({
        id: ports.entropy.uuid() as EntryId,
        draft,
      }));
      const changed = await authenticator.change({
        type: "add-entries",
        added,
      });
      return changed.ok ? yes(added.map(({ id }) => id)) : changed;
    },
  };
}
