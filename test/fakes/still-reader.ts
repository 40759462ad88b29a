import type { QrReader } from "../../electron/ports/qr-reader";
import type { Picture } from "../../shared/qr";

/** Reads the same texts in every picture, or those that are said to be in one, or crashes. */
export class StillReader implements QrReader {
  texts: string[] = [];
  /** What is in some pictures; null is one that makes the reader crash. */
  readonly inPicture = new Map<Picture, readonly string[] | null>();
  /** Pictures for which the time is not enough. */
  readonly isSlow = new Set<Picture>();
  crashes = false;
  /** Called at every reading. */
  whenRead: () => void = () => undefined;

  read(picture: Picture): ReturnType<QrReader["read"]> {
    this.whenRead();
    const at = (x: number, y: number) => ({ x, y });
    const texts = this.inPicture.get(picture);
    if (this.crashes || texts === null)
      return Promise.reject(new Error("the reader crashed"));
    return Promise.resolve({
      isCutShort: this.isSlow.has(picture),
      codes: (texts ?? this.texts).map((text) => ({
        text,
        picture: "data:image/png;base64,",
        corners: [at(0, 0), at(1, 0), at(1, 1), at(0, 1)] as const,
      })),
    });
  }
}
