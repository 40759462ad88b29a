import {
  charge,
  numberFor,
  type Completed,
  type CommandOf,
} from "../../engine";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import type { PhoneId } from "../../../shared/ids";
import type { CompletedView } from "../../../shared/model/completed-view";
import type { PhoneChannel } from "../../../shared/model/sign-in-method";
import { no, yes, type Outcome } from "../../../shared/outcome";
import { parseSignInLink } from "../../../shared/sign-in-link";
import type { Client } from "./client";
import type { Host } from "./host";
import { challengeOf, inSession } from "./in-session";

/** Ticked 「この端末を信頼済みとして登録する」: the name, and the key of a client that brings its own (S21, S22). */
export type Trust = {
  readonly name: string;
  readonly publicKey?: string | undefined;
};

/** The second step of this client as it stands. */
export async function readSecondStep(host: Host, client: Client) {
  const found = challengeOf(client);
  if (!found.ok) return found;
  const { memberId, key } = found.value;
  return host.run<"read-second-step">(memberId, () => ({
    type: "read-second-step",
    challenge: key,
  }));
}

/** A code by SMS or call, if the service's ledger has room for it (R35). */
export async function requestCode(
  host: Host,
  client: Client,
  { channel, phoneId }: { channel: PhoneChannel; phoneId: PhoneId },
) {
  const found = challengeOf(client);
  if (!found.ok) return found;
  const { memberId, key } = found.value;
  const answer = await host.run<"request-code">(
    memberId,
    (member, { now, policy }, ledger) => {
      const number = numberFor(member, key, phoneId);
      const { ip } = client.from;
      const admission =
        number === null
          ? yes(ledger)
          : charge(ledger, { number, channel, ip }, now, policy);
      return {
        type: "request-code",
        challenge: key,
        channel,
        phoneId,
        admission,
      };
    },
  );
  return answer.ok ? yes(toSent(answer.value)) : answer;
}

/** A link to the registered address (S24). */
export async function requestLink(host: Host, client: Client) {
  const found = challengeOf(client);
  if (!found.ok) return found;
  const { memberId, key } = found.value;
  const answer = await host.run<"request-link">(memberId, () => ({
    type: "request-link",
    challenge: key,
  }));
  return answer.ok ? yes(toSent(answer.value)) : answer;
}

function toSent({ masked, expiresAt }: { masked: string; expiresAt: number }) {
  return { masked, expiresAt };
}

/** A code as typed, and whether this device is to be trusted from now on. */
export async function submitCode(
  host: Host,
  client: Client,
  typed: Pick<CommandOf<"submit-code">, "kind" | "code"> & {
    readonly trust: Trust | null;
  },
) {
  const found = challengeOf(client);
  if (!found.ok) return found;
  const { memberId, key } = found.value;
  const device = newDevice(client, typed.trust);
  const answer = await host.run<"submit-code">(memberId, () => ({
    type: "submit-code",
    challenge: key,
    kind: typed.kind,
    code: typed.code,
    trust: device && { name: device.name, publicKey: device.publicKey },
  }));
  if (!answer.ok) return forgetIfOver(client, answer);
  return yes(await finish(client, answer.value, device?.keep ?? null));
}

/** The link that was opened or pasted, spent by a click of the member's and by nothing else (R41). */
export async function redeemLink(host: Host, client: Client, text: string) {
  const link = parseSignInLink(text);
  if (link?.purpose !== "sign-in")
    return no({ code: "LINK_UNUSABLE" as const });
  const found = challengeOf(client);
  if (!found.ok) return found;
  const { memberId, key } = found.value;
  const answer = await host.run<"redeem-link">(memberId, () => ({
    type: "redeem-link",
    challenge: key,
    token: link.token,
  }));
  if (!answer.ok) return forgetIfOver(client, answer);
  return yes(await finish(client, answer.value, null));
}

/** 『信頼済みブラウザを登録する』 after signing in by link (S30). */
export async function registerDevice(host: Host, client: Client, trust: Trust) {
  const device = newDevice(client, trust);
  if (device === null) return no({ code: "NOTHING_TO_CONFIRM" as const });
  const answer = await inSession<"register-device">(host, client, {
    type: "register-device",
    name: device.name,
    publicKey: device.publicKey,
  });
  if (!answer.ok) return answer;
  const memberId = client.session?.memberId;
  const isTrusted =
    memberId !== undefined &&
    (await device.keep(memberId, answer.value.deviceId));
  return yes({ isTrusted });
}

/** A key for this device: of its own making, or the one the client brought. Null where nothing is to be trusted. */
function newDevice({ deviceKeys }: Client, trust: Trust | null) {
  if (trust === null) return null;
  const { name, publicKey } = trust;
  return deviceKeys === null
    ? { name, publicKey: publicKey ?? "", keep: () => Promise.resolve(true) }
    : { name, ...deviceKeys.create() };
}

async function finish(
  client: Client,
  done: Completed,
  keep: ReturnType<NonNullable<Client["deviceKeys"]>["create"]>["keep"] | null,
): Promise<CompletedView> {
  const memberId = client.challenge?.memberId;
  client.challenge = null;
  if (done.purpose !== "bind" && memberId !== undefined)
    client.session = { memberId, token: done.token };
  const isTrusted =
    done.deviceId !== null &&
    memberId !== undefined &&
    keep !== null &&
    (await keep(memberId, done.deviceId));
  return {
    purpose: done.purpose,
    method: done.method,
    turnedOn: done.purpose === "bind" && done.turnedOn,
    isTrusted,
    backupCodesLeft: done.backupCodesLeft,
  };
}

/** After the last try, or the last minute, there is nothing to go on with. */
function forgetIfOver<
  Refused extends Outcome<never, { readonly code: string } | ServiceProblem>,
>(client: Client, answer: Refused): Refused {
  if (!answer.ok && answer.problem.code === "CHALLENGE_OVER")
    client.challenge = null;
  return answer;
}
