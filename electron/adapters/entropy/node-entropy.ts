import { randomBytes, randomUUID } from "node:crypto";
import type { Entropy } from "../../ports/entropy";

/** The operating system's random numbers. */
export const nodeEntropy: Entropy = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
};
