import type { Client } from "../../electron/runtime/account/client";
import type { Message } from "../../electron/ports/delivery";

/** Where the host kills itself. `after-save`: the file is there and the host was not told yet. */
export const cuts = [
  "before-hand-over",
  "after-hand-over",
  "torn-write",
  "before-rename",
  "after-rename",
  "after-save",
] as const;
export type Cut = (typeof cuts)[number];

/** One life of the host. It ends with SIGKILL in any case: at its cut, or when it has nothing left to do. */
export type Plan = {
  /** Where the witness listens. */
  readonly url: string;
  readonly folder: string;
  /** What the clock says when it starts, epoch milliseconds. */
  readonly now: number;
  /** The second step that waits at this client, as a browser would have kept it. */
  readonly challenge: Client["challenge"];
  /** Null where it is killed from outside, or only at the end. `count`: the how many-th time it comes there. */
  readonly cut: { readonly at: Cut; readonly count: number } | null;
};

/** What the member does once all that was left over is out. */
export type Next =
  | { readonly do: "submit"; readonly code: string }
  | { readonly do: "redeem"; readonly link: string }
  | { readonly do: "rest" }
  | {
      readonly do: "ask";
      readonly by: "sms" | "email";
      readonly phoneId: string;
      /** Signs in first. */
      readonly signIn: {
        readonly memberId: string;
        readonly password: string;
      } | null;
    };

/** What the host tells the witness, each an HTTP request of its own. */
export type Told =
  | { readonly is: "started" }
  | { readonly is: "message"; readonly id: string; readonly message: Message }
  | { readonly is: "ready" }
  | {
      readonly is: "challenge";
      readonly challenge: NonNullable<Client["challenge"]>;
    }
  /** The answer to a request: the id it promised, or why not. */
  | {
      readonly is: "asked";
      readonly id: string | null;
      readonly refusal: string | null;
    }
  | { readonly is: "answered"; readonly refusal: string | null }
  | { readonly is: "done" };
