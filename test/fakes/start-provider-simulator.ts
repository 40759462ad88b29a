import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { InboxItem, Modes } from "../provider-simulator/state";

/** A simulator that runs. */
export type ProviderSimulator = {
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** The account's only number. */
  readonly from: string;
  /** What was accepted for a number, or for all of them, oldest first. */
  readonly messages: (to?: string) => Promise<readonly InboxItem[]>;
  /** Forgets all messages, costs and requests. */
  readonly clear: () => Promise<void>;
  /** Lets the next thing happen to a message or a call; resolves once it was reported, with the answers to the report. */
  readonly advance: (
    sid: string,
  ) => Promise<{ item: InboxItem; answers: readonly number[] }>;
  readonly setModes: (modes: Partial<Modes>) => Promise<void>;
  readonly costs: () => Promise<
    Readonly<Record<string, { count: number; microUsd: number }>>
  >;
  /** What was asked of the API so far, e.g. `POST Messages.json`. */
  readonly requests: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");

/** Starts a provider simulator in a process of its own, which ends with this one at the latest. */
export async function startProviderSimulator(): Promise<ProviderSimulator> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/provider-simulator/main.ts"],
    { cwd: root, stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    ended.then(() => Promise.reject(new Error("the simulator ended at once"))),
  ]);
  const ready = JSON.parse(String(line[0])) as Pick<
    ProviderSimulator,
    "url" | "accountSid" | "authToken" | "from"
  >;
  const ask = async <Answer>(
    method: string,
    name: string,
    body: string | null = null,
  ): Promise<Answer> => {
    const answer = await fetch(`${ready.url}/_sim/${name}`, { method, body });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return (await answer.json()) as Answer;
  };
  return {
    ...ready,
    messages: (to) =>
      ask(
        "GET",
        to === undefined ? "messages" : `messages?to=${encodeURIComponent(to)}`,
      ),
    clear: () => ask("DELETE", "messages"),
    advance: (sid) => ask("POST", `advance?sid=${sid}`),
    setModes: (modes) => ask("POST", "modes", JSON.stringify(modes)),
    costs: () => ask("GET", "costs"),
    requests: () => ask("GET", "requests"),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
