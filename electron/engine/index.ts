/**
 * The rules of two-step sign-in, as a pure core: one member, one command, and what comes of it. Every number is in
 * `limits.ts`; every command is a file of `commands/`.
 */
export type { Context, From, Step } from "./context";
export {
  effectSchema,
  type Effect,
  type Language,
  type Notice,
} from "./effect";
export { readAddress } from "./address";
export {
  charge,
  doorWait,
  emptyLedger,
  ledgerSchema,
  noteFailure,
  type Charge,
  type Ledger,
} from "./ledger";
export { limits } from "./limits";
export { memberSchema, type Member } from "./member";
export {
  findPasswordFault,
  isPasswordLength,
  isShortPassword,
  normalisePassword,
} from "./password-rules";
export { standardPolicy, type Policy } from "./policy";
export { randomMemberId, readMemberId, registerMember } from "./register";

export { isWanted } from "./is-wanted";
export {
  createMemberEncoder,
  decodeService,
  encodeService,
  newService,
  type Pending,
  type ServiceState,
} from "./service-file";
export { readNumber } from "./phone-number";
export { tidy } from "./tidy";
export {
  step,
  type Command,
  type CommandOf,
  type CommandType,
  type StepOf,
} from "./step";
export type { ChallengeKey } from "./challenges";
export type { Completed } from "./complete";
export { signInWait, type SignInProgress } from "./commands/start-sign-in";
export { numberFor } from "./commands/request-code";
export { isResetAlive } from "./commands/reset-password";
export { isLinkAlive } from "./commands/redeem-link";
export {
  deviceStatement,
  makeDeviceChallenge,
  type DeviceProof,
} from "./trusted-devices";
