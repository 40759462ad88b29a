import { contract } from "../../shared/contract";
import type { Client } from "../fakes/connect";
import { call } from "./calls";

/** What a call was answered with: its value or its error, as text. */
export type Answer = {
  readonly call: string;
  readonly isYes: boolean;
  readonly text: string;
};

/** The client's calls of this namespace; every answer is written down as it comes. */
export function recording<Space extends "account" | "service">(
  client: Client,
  space: Space,
  answers: Answer[],
): Client[Space] {
  const calls = Object.keys(contract[space]).map((name) => [
    name,
    async (input: unknown) => {
      const write = (isYes: boolean, answer: unknown) =>
        answers.push({
          call: `${space}.${name}`,
          isYes,
          text: JSON.stringify(answer),
        });
      try {
        const value = await call(client, [space, name])(input);
        write(true, value);
        return value;
      } catch (error) {
        write(false, error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(calls) as Client[Space]; // the names are the contract's own
}
