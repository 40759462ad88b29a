/** From pixels to the texts of QR codes. */
export { pictureSize } from "./picture-size";
export type { FoundQr, Picture, Point } from "./picture";
export {
  prepareQrReader,
  readQrCodes,
  readQrCodesInFile,
} from "./read-qr-codes";
