/** What a command prints, and its exit status: 0 done, 1 nothing usable, 2 wrong usage. */
export type Answer = {
  readonly out: readonly string[];
  readonly errors: readonly string[];
  readonly status: 0 | 1 | 2;
};

export const usage = `usage: code OTPAUTH-URI [--at UNIX-SECONDS]   prints the code alone
       scan IMAGE...                          prints {"file":…,"texts":[…]} for each picture`;

/** The answer to `--help`. */
export const help: Answer = { out: [usage], errors: [], status: 0 };

/** The answer to arguments that make no command: what is wrong with them, and what would be right. */
export function wrongUsage(sentence: string): Answer {
  return { out: [], errors: [sentence, usage], status: 2 };
}
