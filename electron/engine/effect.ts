import type { DeliveryId } from "../../shared/ids";
import type { NoticeKind } from "../../shared/model/notice";
import type { Method, PhoneChannel } from "../../shared/model/sign-in-method";
import type { EpochMs } from "../../shared/time";

/** The language a member's messages are written in. */
export type Language = "ja" | "en";

/** What a notice tells beside its kind. Never a code, a secret, or a link that signs anyone in (S49). */
export type Notice = {
  readonly kind: NoticeKind;
  readonly at: EpochMs;
  readonly method: Method | null;
  /** The name of the device it happened on, as the member or the app gave it. */
  readonly deviceName: string | null;
  readonly ip: string | null;
  /** What it is about: a masked number or address, or the name of a device; null where the kind says it all. */
  readonly subject: string | null;
  /** Unused backup codes, where the kind is about them. */
  readonly codesLeft: number | null;
};

/**
 * What the world is asked to do. Each is saved with the member before it is carried out, and tried again after a crash;
 * `id` stays the same then. After `expiresAt` nobody needs it any more and it is dropped.
 */
export type Effect =
  | {
      readonly type: "deliver-code";
      readonly id: DeliveryId;
      readonly channel: PhoneChannel;
      /** E.164. */
      readonly to: string;
      readonly code: string;
      readonly language: Language;
      readonly expiresAt: EpochMs;
    }
  | {
      readonly type: "deliver-link";
      readonly id: DeliveryId;
      /** A `sign-in` link opens the second step; a `reset` link opens the page for a new password. */
      readonly purpose: "sign-in" | "reset";
      readonly to: string;
      /** base64url of 256 random bits (R40). */
      readonly token: string;
      readonly language: Language;
      readonly expiresAt: EpochMs;
    }
  | {
      readonly type: "notify";
      readonly id: DeliveryId;
      readonly to: string;
      readonly notice: Notice;
      readonly language: Language;
      readonly expiresAt: EpochMs;
    };
