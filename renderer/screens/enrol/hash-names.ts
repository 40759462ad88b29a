import type { OtpAlgorithm } from "../../../shared/model/otp-options";

/** The hash functions by the names that people write, in the order of how often they are met. */
export const hashNames: Record<OtpAlgorithm, string> = {
  SHA1: "SHA-1",
  SHA256: "SHA-256",
  SHA512: "SHA-512",
};

/** The same, to choose from. */
export const otpAlgorithms: readonly {
  readonly value: OtpAlgorithm;
  readonly label: string;
}[] = [
  { value: "SHA1", label: hashNames.SHA1 },
  { value: "SHA256", label: hashNames.SHA256 },
  { value: "SHA512", label: hashNames.SHA512 },
];
