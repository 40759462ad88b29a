import type { Configuration } from "electron-builder";
import type { Identity } from "./flavour";

/** The parts of the configuration that a desktop entry is made of. */
export type DesktopParts = Pick<Configuration, "linux" | "protocols">;

/**
 * What tells a Linux desktop of the app: its names, its icon, how it is started and which links it opens (freedesktop.org,
 * Desktop Entry Specification 1.5). Throws where a value would break out of its line.
 */
export function desktopEntry(
  { productName, name }: Identity,
  { linux, protocols }: DesktopParts,
): string {
  const schemes = [protocols ?? []].flat().flatMap(({ schemes }) => schemes);
  const entries: Readonly<Record<string, string>> = {
    Type: "Application",
    Name: productName,
    Comment: linux?.synopsis ?? "",
    Exec: `/opt/${name}/${name} %U`,
    Icon: name,
    Terminal: "false",
    Categories: `${linux?.category ?? ""};`,
    MimeType: schemes.map((scheme) => `x-scheme-handler/${scheme};`).join(""),
    StartupWMClass: productName,
    ...(linux?.desktop?.entry as Readonly<Record<string, string>> | undefined),
  };
  const lines = Object.entries(entries).map(([key, value]) => {
    if (/[\n\r\\]/.test(`${key}${value}`))
      throw new Error(`A desktop entry cannot hold this ${key}.`);
    return `${key}=${value}`;
  });
  return ["[Desktop Entry]", ...lines, ""].join("\n");
}
