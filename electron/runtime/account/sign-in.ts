import {
  deviceStatement,
  isLinkAlive,
  makeDeviceChallenge,
  readMemberId,
  signInWait,
  type DeviceProof,
  type SignInProgress,
} from "../../engine";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import { memberIdSchema, type MemberId } from "../../../shared/ids";
import type { RefusalOf } from "../../../shared/model/refusal";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import { parseSignInLink } from "../../../shared/sign-in-link";
import { withVerdict } from "./check-password";
import { awaitSecondStep, type Client } from "./client";
import type { Host } from "./host";

/** What a client is told of its sign-in: never a token. */
export type SignInView =
  | { readonly is: "signed-in"; readonly by: "password" | "trusted-device" }
  | { readonly is: "second-step"; readonly view: SecondStepView };

type SignInProblem =
  RefusalOf<"WRONG_CREDENTIALS" | "PASSWORD_WAIT"> | ServiceProblem;

/** Nobody has this ID: what has not even the form of one is treated like one that is unknown. */
const NOBODY = memberIdSchema.parse("aaa00000");

/** Member ID and password, as typed; this device proves itself on the way if it can (S04, S38). */
export async function signIn(
  host: Host,
  client: Client,
  typed: {
    readonly memberId: string;
    readonly password: string;
    readonly proof: DeviceProof | null;
  },
): Promise<Outcome<SignInView, SignInProblem>> {
  const memberId = readMemberId(typed.memberId) ?? NOBODY;
  const proof = typed.proof ?? (await proveDevice(host, client, memberId));
  const answer = await withVerdict<"start-sign-in">(
    host,
    memberId,
    typed.password,
    (verdict) => ({
      type: "start-sign-in",
      ...verdict,
      proof,
      from: client.from,
      doorUntil: host.doorWait(client.from.ip),
    }),
    () =>
      signInWait(
        host.look(memberId),
        proof,
        host.doorWait(client.from.ip),
        host.context(),
      ) !== null,
  );
  return answer.ok ? yes(enter(client, memberId, answer.value)) : answer;
}

/** Something for a client of its own to sign; see `proof` of `signIn`. */
export function deviceChallenge(host: Host, memberId: string): string {
  return makeDeviceChallenge(readMemberId(memberId) ?? NOBODY, host.context());
}

/**
 * What a link that was opened or pasted asks for. Looking spends nothing (R41). It says the same of a link that is used,
 * replaced, expired or forged (S28), and of every link when nobody here has begun to sign in (S27).
 */
export function openLink(
  host: Host,
  client: Client,
  text: string,
): Outcome<
  { readonly next: "confirm" | "sign-in-first" | "new-password" },
  RefusalOf<"LINK_UNUSABLE">
> {
  const link = parseSignInLink(text);
  if (link === null) return no({ code: "LINK_UNUSABLE" });
  if (link.purpose === "reset") return yes({ next: "new-password" });
  if (client.challenge === null) return yes({ next: "sign-in-first" });
  return isLinkAlive(host.look(client.challenge.memberId), link.token)
    ? yes({ next: "confirm" })
    : no({ code: "LINK_UNUSABLE" });
}

async function proveDevice(
  host: Host,
  { deviceKeys }: Client,
  memberId: MemberId,
): Promise<DeviceProof | null> {
  if (deviceKeys === null) return null;
  const context = host.context();
  const challenge = makeDeviceChallenge(memberId, context);
  const statement = deviceStatement(context.policy.origin, memberId, challenge);
  const signed = await deviceKeys.sign(memberId, statement);
  return signed === null ? null : { ...signed, challenge };
}

function enter(
  client: Client,
  memberId: MemberId,
  progress: SignInProgress,
): SignInView {
  if (progress.is === "second-step") {
    awaitSecondStep(client, memberId, progress.key);
    return { is: "second-step", view: progress.view };
  }
  client.session = { memberId, token: progress.token };
  client.challenge = null;
  return { is: "signed-in", by: progress.by };
}
