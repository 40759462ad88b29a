import { clipboard, nativeImage, type NativeImage } from "electron";
import {
  fromBgra,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
  pictureSize,
} from "../../../shared/qr";
import type { Shot } from "../../ports/screen-capture";

/** Electron before version 44. */
type Older = { readonly readImage?: () => NativeImage };

/** The picture on the clipboard, however it got there; null where there is none that can be read. */
export async function readImage(): Promise<NativeImage | null> {
  const older = clipboard as Older;
  if (typeof older.readImage === "function") {
    const image = older.readImage();
    return image.isEmpty() ? null : image;
  }
  for (const item of await clipboard.read()) {
    const type = item.types.find((name) => /^image\/(png|jpeg)$/.test(name));
    if (type === undefined) continue;
    const blob = await item.getType(type);
    if (!(blob instanceof Blob) || blob.size > MAX_PICTURE_BYTES) continue;
    const bytes = Buffer.from(await blob.arrayBuffer());
    const size = pictureSize(bytes);
    if (size === null || isTooLarge(size)) continue;
    const image = nativeImage.createFromBuffer(bytes);
    if (!image.isEmpty()) return image;
  }
  return null;
}

/** Its pixels. */
export function toShot(image: NativeImage): Shot | null {
  const size = image.getSize();
  return isTooLarge(size)
    ? null
    : fromBgra(image.toBitmap(), size.width, size.height);
}

function isTooLarge(size: { width: number; height: number }): boolean {
  return size.width * size.height > MAX_PICTURE_PIXELS;
}
