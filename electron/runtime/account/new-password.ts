import {
  findPasswordFault,
  normalisePassword,
  type Member,
} from "../../engine";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import type { MemberId } from "../../../shared/ids";
import type { RefusalOf } from "../../../shared/model/refusal";
import { no, yes, type Outcome } from "../../../shared/outcome";
import { busy, withVerdict } from "./check-password";
import type { Client } from "./client";
import type { Host } from "./host";

type Hashed = Outcome<string, RefusalOf<"PASSWORD_REFUSED"> | ServiceProblem>;

/** The hash of a new password, or what is wrong with it: found before anything slow is done (R02-R05). */
export async function hashNew(
  host: Host,
  password: string,
  words: readonly string[],
  withTwoStep: boolean,
): Promise<Hashed> {
  const { serviceName } = host.context().policy;
  const because = findPasswordFault(password, {
    words: [serviceName, ...words],
    withTwoStep,
  });
  if (because !== null)
    return no({ code: "PASSWORD_REFUSED", data: { because } });
  const hashed = await host.hasher.hash(normalisePassword(password));
  return hashed.ok ? hashed : no(busy);
}

/** The hash of a new password of this member. */
export function hashFor(
  host: Host,
  { id, email, twoStep }: Member,
  password: string,
): Promise<Hashed> {
  const words = [id, email.address, email.address.split("@")[0] ?? ""];
  return hashNew(host, password, words, twoStep.state === "on");
}

/** The key that only the password gives, for what only the member may read (D3). */
export async function displayKeyOf(
  { hasher }: Host,
  { password: { keySalt } }: Member,
  password: string,
): Promise<Outcome<Uint8Array, ServiceProblem>> {
  const salt = Uint8Array.from(Buffer.from(keySalt, "base64url"));
  const key = await hasher.deriveKey(normalisePassword(password), salt);
  return key.ok ? key : no(busy);
}

/** The password of the signed-in member, typed once more, through the gate. */
export async function checkPassword(
  host: Host,
  { session }: Client,
  password: string,
): Promise<
  Outcome<
    { readonly memberId: MemberId },
    | RefusalOf<"NOT_SIGNED_IN" | "WRONG_CREDENTIALS" | "PASSWORD_WAIT">
    | ServiceProblem
  >
> {
  if (session === null) return no({ code: "NOT_SIGNED_IN" });
  const { memberId, token } = session;
  const answer = await withVerdict<"check-password">(
    host,
    memberId,
    password,
    ({ isPasswordRight }) => ({
      type: "check-password",
      session: token,
      isPasswordRight,
    }),
  );
  return answer.ok ? yes({ memberId }) : answer;
}
