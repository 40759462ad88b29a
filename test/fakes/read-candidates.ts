import type { CandidateId } from "../../shared/ids";
import { chosen } from "./chosen";
import type { createSmallApp } from "./small-app";

/** As it was read, not renamed. */
export const asRead = (candidateId: CandidateId) => chosen({ candidateId });

/** Has a text read; the ids of what can be added of it. */
export async function candidateIds(
  read: ReturnType<ReturnType<typeof createSmallApp>["start"]>["enrolment"],
  text: string,
) {
  const outcome = await read.readText(text);
  if (!outcome.ok) throw new Error("not open");
  return outcome.value.found.flatMap((found) =>
    found.kind === "candidate" ? [found.candidateId] : [],
  );
}
