/** From pixels to the texts of QR codes. */
export { prepareQrReader } from "./decoder";
export { fromBgra } from "./from-bgra";
export type { GreyPicture } from "./grey-picture";
export { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from "./limits";
export { pictureSize } from "./picture-size";
export type { FoundQr, Picture, Point, ReadPicture } from "./picture";
export { readQrCodesInFile } from "./read-picture-file";
export { readQrCodes } from "./read-qr-codes";
export { surroundingsOf } from "./surroundings";
