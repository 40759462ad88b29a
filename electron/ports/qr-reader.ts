import type { FoundQr, Picture, ReadPicture } from "../../shared/qr";

/** A code that was read, and a small picture of its surroundings as a `data:` address, in which no code can be read. */
export type ReadCode = FoundQr & { readonly picture: string | null };

/** Reads QR codes, off the thread that runs the app. */
export interface QrReader {
  /**
   * All QR codes in the picture. Takes the picture's bytes over: they are gone afterwards. Rejects when the reader could
   * not be started, crashed, or took longer than any picture deserves.
   */
  read(picture: Picture): Promise<ReadPicture<ReadCode>>;
}
