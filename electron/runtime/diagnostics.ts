import type { Preferences } from "../../shared/model/app-view";
import type { VaultView } from "../../shared/model/vault-view";
import { no, type Outcome } from "../../shared/outcome";
import type { Clock } from "../ports/clock";
import type { Keychain } from "../ports/keychain";
import type { ProfileFacts, ProfileFiles } from "../ports/profile-files";
import type { Schedule } from "./clearing-clipboard";
import { createHidePeople, type People } from "./hide-people";

export type DiagnosticsParts = {
  /** What is known of the build, the computer and its screens; written as it is, but for a home folder. */
  readonly facts: () => Readonly<Record<string, unknown>>;
  readonly preferences: () => Preferences;
  /** Null while it is being opened. */
  readonly vault: () => VaultView | null;
  readonly keychain: Keychain;
  readonly profileFiles: ProfileFiles;
  /** The last lines of the log. */
  readonly recentLog: () => readonly string[];
  /** A line of the log as what it says, without a secret. */
  readonly readAgain: (line: string) => unknown;
  readonly member: Omit<People, "accountNames">;
  /** What the member called their entries, as far as the vault is open. */
  readonly accountNames: () => Promise<readonly string[]>;
  /** Saves a text where the member says; where that is, or null where they cancel. */
  readonly saveText: (
    suggestedName: string,
    text: string,
  ) => Promise<Outcome<string | null, "failed">>;
  readonly clock: Clock;
  readonly schedule: Schedule;
};

/** What a member can send along when they report a fault: a readable text with nothing secret and nobody's name in it. */
export type Diagnostics = {
  /** The text as it is now. Ends within seconds, whatever does not answer. */
  readonly preview: () => Promise<string>;
  /** Saves the text that was shown last, to the letter; one that nobody has seen is not saved. */
  readonly save: () => Promise<Outcome<string | null, "failed">>;
};

/** What did not answer in this time is not waited for. */
const PATIENCE_MS = 4000;

/** Puts the text together from all that is known. */
export function createDiagnostics(parts: DiagnosticsParts): Diagnostics {
  const { clock, schedule } = parts;
  let shown: { readonly name: string; readonly text: string } | null = null;
  const inTime = <Value>(task: Promise<Value>): Promise<Value | "no-answer"> =>
    new Promise((resolve) => {
      const giveUp = () => {
        resolve("no-answer");
      };
      const cancel = schedule(PATIENCE_MS, giveUp);
      void task.then(resolve, giveUp).finally(cancel);
    });
  return {
    preview: async () => {
      const at = new Date(clock.now()).toISOString();
      const [accountNames, keychain, files] = await Promise.all([
        inTime(parts.accountNames()),
        inTime(parts.keychain.read("diagnostics")),
        inTime(parts.profileFiles.list()),
      ]);
      const { homes } = parts.member;
      const facts = {
        at,
        ...parts.facts(),
        keychain: keychainWord(keychain),
        preferences: parts.preferences(),
        files: files === "no-answer" || files === null ? null : told(files),
      };
      const without = (people: Partial<People>) =>
        createHidePeople({ ...nobody, ...people });
      const vault = parts.vault() ?? { state: "opening" };
      // As long as the entries are not known, nobody can tell which of its words are names.
      const log =
        accountNames === "no-answer"
          ? "left out"
          : eachText(
              parts.recentLog().map(parts.readAgain),
              without({ ...parts.member, accountNames }),
            );
      const all = {
        ...(eachText(facts, without({ homes })) as object),
        vault: eachText(vault, without(parts.member)),
        log,
      };
      shown = {
        name: `nidan-diagnostics-${at.slice(0, 10)}.json`,
        text: `${JSON.stringify(all, null, 2)}\n`,
      };
      return shown.text;
    },
    save: () =>
      shown === null
        ? Promise.resolve(no("failed" as const))
        : parts.saveText(shown.name, shown.text),
  };
}

const nobody: People = { homes: [], userNames: [], accountNames: [] };

function keychainWord(
  answer: Awaited<ReturnType<Keychain["read"]>> | "no-answer",
): string {
  if (answer === "no-answer") return answer;
  return answer.ok ? "works" : answer.problem;
}

function told({ own, others }: ProfileFacts) {
  return {
    own: own.map(({ changedAt, ...file }) => ({
      ...file,
      changedAt: new Date(changedAt).toISOString(),
    })),
    others,
  };
}

/** The same, each text in it passed through this. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, eachText(held, change)]),
  );
}
