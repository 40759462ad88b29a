import type { CompletedView } from "../../shared/model/completed-view";
import type { MemberId } from "../../shared/ids";
import type { SecondStepView } from "../../shared/model/second-step-view";

/** The pages of the member menu, in the order of its menu. */
export const pages = [
  "home",
  "two-step",
  "backup-codes",
  "devices",
  "activity",
  "profile",
  "delivery",
  "guide",
] as const;
export type Page = (typeof pages)[number];

/** Where someone who is not signed in is. `typed` is the member ID to start with. */
export type Place =
  | {
      readonly at: "sign-in";
      readonly typed: string;
      readonly note: "signed-out" | "session-over" | "reset-done" | null;
    }
  | { readonly at: "register" }
  | { readonly at: "registered"; readonly memberId: MemberId }
  | { readonly at: "guide" }
  | { readonly at: "forgotten"; readonly typed: string }
  | { readonly at: "new-password"; readonly link: string }
  | { readonly at: "second-step"; readonly view: SecondStepView }
  | { readonly at: "completed"; readonly done: CompletedView };

/** The door: nothing typed yet. */
export const door: Extract<Place, { at: "sign-in" }> = {
  at: "sign-in",
  typed: "",
  note: null,
};
