import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether `signature`, the header `X-Twilio-Signature`, is that of whoever holds the account's key: HMAC-SHA1 of the URL
 * as it was given to Twilio, followed by every field's name and value, sorted by name, in base64
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-security). Takes the same time for every wrong one.
 */
export function verifyTwilioSignature(request: {
  readonly authToken: string;
  readonly url: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly signature: string;
}): boolean {
  const { authToken, url, fields, signature } = request;
  const signed = [...fields]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => name + value)
    .join("");
  const right = createHmac("sha1", authToken)
    .update(url + signed, "utf8")
    .digest("base64");
  const [wanted, given] = [Buffer.from(right), Buffer.from(signature)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
