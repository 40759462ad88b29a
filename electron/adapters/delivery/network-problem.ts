import type { DeliveryProblem } from "../../../shared/model/delivery";
import { FORBIDDEN_ADDRESS } from "./allowed-address";

/** OpenSSL's, BoringSSL's and Node's names for a certificate that is not trusted and for TLS that cannot be agreed on. */
const TLS_PROBLEM =
  /^(EPROTO$|ERR_(TLS|SSL|OSSL)_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERROR_IN_CERT_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE))/;

/**
 * What the `code` of a failed connection means. Whoever is not there now may be there later; whoever is not who they
 * should be is not to be tried again.
 */
export function nameNetworkProblem(code: string): DeliveryProblem {
  if (code === "ETIMEDOUT") return "timeout";
  return code === FORBIDDEN_ADDRESS || TLS_PROBLEM.test(code)
    ? "misconfigured"
    : "temporary";
}
