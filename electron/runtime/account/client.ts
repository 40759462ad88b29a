import type { ChallengeKey, From } from "../../engine";
import type { DeviceKeys } from "../../ports/device-keys";
import type { MemberId } from "../../../shared/ids";

/**
 * Who is on the other end of the contract: what a browser would keep in cookies. The tokens stay here and are never part
 * of an answer, and they end with the app (R54).
 */
export type Client = {
  readonly from: From;
  /** What proves this device; null where the client proves itself, over the network say. */
  readonly deviceKeys: DeviceKeys | null;
  session: { readonly memberId: MemberId; readonly token: string } | null;
  challenge: { readonly memberId: MemberId; readonly key: ChallengeKey } | null;
};

/** A client that is not signed in. */
export function newClient(from: From, deviceKeys: DeviceKeys | null): Client {
  return { from, deviceKeys, session: null, challenge: null };
}

/** Remembers the second step that waits for this client. */
export function awaitSecondStep(
  client: Client,
  memberId: MemberId,
  key: ChallengeKey,
): void {
  client.challenge = { memberId, key };
}
