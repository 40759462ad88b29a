import { z } from "zod";

/** Names one entry of the vault for as long as the vault lives (UUID v4). */
export const entryIdSchema = z.uuid().brand<"EntryId">();
export type EntryId = z.infer<typeof entryIdSchema>;

/** Names something that was read and may be added; as long as it lies in the tray (UUID v4). */
export const candidateIdSchema = z.uuid().brand<"CandidateId">();
export type CandidateId = z.infer<typeof candidateIdSchema>;

/** Names something that was read and cannot be added; as long as it lies in the tray (UUID v4). */
export const foundIdSchema = z.uuid().brand<"FoundId">();
export type FoundId = z.infer<typeof foundIdSchema>;

/** What a member signs in with: three letters and five digits, e.g. `nnn12345` (S04). Always in lower case. */
export const memberIdSchema = z
  .string()
  .regex(/^[a-z]{3}[0-9]{5}$/)
  .brand<"MemberId">();
export type MemberId = z.infer<typeof memberIdSchema>;

/** Names one phone number of a member (UUID v4). */
export const phoneIdSchema = z.uuid().brand<"PhoneId">();
export type PhoneId = z.infer<typeof phoneIdSchema>;

/** Names one trusted device of a member (UUID v4). */
export const deviceIdSchema = z.uuid().brand<"DeviceId">();
export type DeviceId = z.infer<typeof deviceIdSchema>;

/** Names one session of a member (UUID v4). It is no secret: the session's token is. */
export const sessionIdSchema = z.uuid().brand<"SessionId">();
export type SessionId = z.infer<typeof sessionIdSchema>;

/** Names one second step under way (UUID v4). It is no secret: the challenge's secret is. */
export const challengeIdSchema = z.uuid().brand<"ChallengeId">();
export type ChallengeId = z.infer<typeof challengeIdSchema>;

/** Names one confirmation page (UUID v4): what is confirmed is exactly what that page showed. */
export const proposalIdSchema = z.uuid().brand<"ProposalId">();
export type ProposalId = z.infer<typeof proposalIdSchema>;

/** Names one message on its way out (UUID v4). The same id never goes out with two different texts. */
export const deliveryIdSchema = z.uuid().brand<"DeliveryId">();
export type DeliveryId = z.infer<typeof deliveryIdSchema>;
