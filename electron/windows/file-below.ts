import path from "node:path";
import { parseAddress } from "./parse-address";
import { APP_HOST } from "../../shared/app-origin";

/** The file an address names, or null when it would lie outside the folder or on another host. */
export function fileBelow(folder: string, address: string): string | null {
  const url = parseAddress(address);
  if (url?.host !== APP_HOST) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.includes("\\")) return null;
  const file = path.join(folder, name);
  const inside = path.relative(folder, file);
  const isOutside =
    inside === "" || inside.startsWith("..") || path.isAbsolute(inside);
  return isOutside ? null : file;
}
