import type { RemoteProblem } from "../../../shared/model/service-choice";

/** OpenSSL's, BoringSSL's and Node's names for a certificate that is not trusted and for TLS that cannot be agreed on. */
const TLS_PROBLEM =
  /^(EPROTO$|ERR_(TLS|SSL|OSSL)_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERROR_IN_CERT_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE))/;

/** Why there is no answer that could be read. It holds nothing of what was asked or answered. */
export class Trouble extends Error {
  readonly problem: RemoteProblem;

  constructor(problem: RemoteProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The trouble behind the error of a connection, by its `code`. What is not HTTP is no service; the rest is not there. */
export function nameTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (TLS_PROBLEM.test(code)) return new Trouble("certificate");
  return new Trouble(code.startsWith("HPE_") ? "not-a-service" : "unreachable");
}
