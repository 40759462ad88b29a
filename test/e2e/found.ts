import type { Page } from "@playwright/test";
import QRCode from "qrcode";

/** An entry of its own for each name. */
export const uri = (name: string) =>
  `otpauth://totp/${name}:taro?secret=MZXW6YTBOJRGC6TPNZSWG4TFORZXI4TF&issuer=${name}`;

/** A picture of its QR code. */
export const png = (text: string, errorCorrectionLevel: "L" | "M" = "M") =>
  QRCode.toBuffer(text, { scale: 6, errorCorrectionLevel });

/** What was found under these words. */
export const item = (page: Page, words: string) =>
  page.getByTestId("found-item").filter({ hasText: words });
