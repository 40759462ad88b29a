import { z } from "zod";
import { remoteProblems } from "../model/service-choice";
import { keychainProblems, vaultFileProblems } from "../model/vault-view";
import { saveErrors } from "./errors";

/** The ways the service itself can fail, the same for every call. After each of them everything is as it was. */
export const serviceProblems = {
  /** Its file or its key cannot be had; over the network, it cannot. `path` is the file, or the address. */
  SERVICE_UNAVAILABLE: {
    data: z.strictObject({
      problem: z.enum([
        ...keychainProblems,
        ...vaultFileProblems,
        ...remoteProblems,
      ]),
      path: z.string(),
    }),
  },
  ...saveErrors,
  /** More sign-ins at once than can be checked (R10): try again after so many seconds. */
  BUSY: { data: z.strictObject({ retryAfterSeconds: z.number() }) },
};

export type ServiceProblem = {
  [Code in keyof typeof serviceProblems]: {
    readonly code: Code;
    readonly data: z.infer<(typeof serviceProblems)[Code]["data"]>;
  };
}[keyof typeof serviceProblems];
