import type { QrReader } from "../../electron/ports/qr-reader";

/** Reads the same texts in every picture, or crashes. */
export class StillReader implements QrReader {
  texts: string[] = [];
  crashes = false;
  /** Called at every reading. */
  whenRead: () => void = () => undefined;

  read(): ReturnType<QrReader["read"]> {
    this.whenRead();
    const at = (x: number, y: number) => ({ x, y });
    const found = this.texts.map((text) => ({
      text,
      picture: "data:image/png;base64,",
      corners: [at(0, 0), at(1, 0), at(1, 1), at(0, 1)] as const,
    }));
    return this.crashes
      ? Promise.reject(new Error("the reader crashed"))
      : Promise.resolve(found);
  }
}
