import {
  isResetAlive,
  isShortPassword,
  randomMemberId,
  readAddress,
  readMemberId,
  registerMember,
  type Language,
} from "../../engine";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import type { MemberId } from "../../../shared/ids";
import type { RefusalOf } from "../../../shared/model/refusal";
import { no, yes, type Outcome } from "../../../shared/outcome";
import { parseSignInLink } from "../../../shared/sign-in-link";
import { busy, withVerdict } from "./check-password";
import { checkPassword, displayKeyOf, hashFor, hashNew } from "./new-password";
import { awaitSecondStep, type Client } from "./client";
import type { Host } from "./host";
import { inSession } from "./in-session";

type PasswordRefusal = RefusalOf<"PASSWORD_REFUSED">;

/** A new member with a random ID, which is all that is told. Signing in is a step of its own. */
export async function register(
  host: Host,
  client: Client,
  typed: {
    readonly address: string;
    readonly password: string;
    readonly language: Language;
  },
): Promise<
  Outcome<
    { readonly memberId: MemberId },
    PasswordRefusal | RefusalOf<"ADDRESS_REFUSED"> | ServiceProblem
  >
> {
  const address = readAddress(typed.address);
  if (address === null) return no({ code: "ADDRESS_REFUSED" });
  const context = host.context();
  let id = randomMemberId(context.entropy);
  while (host.exists(id)) id = randomMemberId(context.entropy);
  const phc = await hashNew(host, typed.password, [id, address], false);
  if (!phc.ok) return phc;
  const { language } = typed;
  const { from } = client;
  const member = registerMember(
    { id, address, phc: phc.value, language, from },
    host.context(),
  );
  const admitted = await host.admit(member);
  return admitted.ok ? yes({ memberId: id }) : admitted;
}

/** Asks for a mail with a link to a new password; says the same whether or not there is such a member (R01, S06). */
export async function requestPasswordReset(
  host: Host,
  client: Client,
  memberId: string,
) {
  const id = readMemberId(memberId);
  if (id === null) return yes({});
  return host.run<"request-password-reset">(id, () => ({
    type: "request-password-reset",
    from: client.from,
  }));
}

/** A new password by that link. Nobody is signed in by it. */
export async function resetPassword(
  host: Host,
  client: Client,
  typed: { readonly link: string; readonly password: string },
) {
  const link = parseSignInLink(typed.link);
  const member =
    link?.purpose === "reset"
      ? host.find((candidate) => isResetAlive(candidate, link.token))
      : null;
  if (link === null || member === null)
    return no({ code: "LINK_UNUSABLE" as const });
  const phc = await hashFor(host, member, typed.password);
  if (!phc.ok) return phc;
  return host.run<"reset-password">(member.id, () => ({
    type: "reset-password",
    token: link.token,
    newPhc: phc.value,
    isShort: isShortPassword(typed.password),
    from: client.from,
  }));
}

/** The password once more, and the second step after it where it is on (R52). */
export async function reauthenticate(
  host: Host,
  client: Client,
  password: string,
) {
  const { session } = client;
  if (session === null) return no({ code: "NOT_SIGNED_IN" as const });
  const { memberId, token } = session;
  const answer = await withVerdict<"reauthenticate">(
    host,
    memberId,
    password,
    ({ isPasswordRight }) => ({
      type: "reauthenticate",
      session: token,
      isPasswordRight,
    }),
  );
  if (!answer.ok) return answer;
  if (answer.value.is === "fresh") {
    client.session = { memberId, token: answer.value.token };
    return yes({ is: "fresh" as const });
  }
  awaitSecondStep(client, memberId, answer.value.key);
  return yes({ is: "second-step" as const, view: answer.value.view });
}

/** Another password, in a fresh session; the backup codes stay readable under it. */
export async function changePassword(
  host: Host,
  client: Client,
  typed: { readonly current: string; readonly password: string },
) {
  const checked = await checkPassword(host, client, typed.current);
  if (!checked.ok) return checked;
  const member = host.look(checked.value.memberId);
  const phc = await hashFor(host, member, typed.password);
  if (!phc.ok) return phc;
  const old = await displayKeyOf(host, member, typed.current);
  const next = await displayKeyOf(host, member, typed.password);
  if (!old.ok || !next.ok) return no(busy);
  return inSession<"change-password">(host, client, {
    type: "change-password",
    newPhc: phc.value,
    isShort: isShortPassword(typed.password),
    displayKeys: { old: old.value, new: next.value },
  });
}
