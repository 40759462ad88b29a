/** What can be wrong with a service over the network, once it was chosen; `not-here` is for what only the built-in one has. */
export const remoteProblems = [
  "unreachable",
  "certificate",
  "not-a-service",
  "out-of-order", // it says itself that it cannot answer
  "not-here",
] as const;
export type RemoteProblem = (typeof remoteProblems)[number];

/** Why the address of a service is not taken. */
export const serviceRefusals = [
  "not-an-address",
  "not-secure",
  "no-answer",
  "not-a-service",
  "certificate",
] as const;
export type ServiceRefusal = (typeof serviceRefusals)[number];
