import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "../build-app";
import { sizeOf } from "./contents";
import { desktopEntry, type DesktopParts } from "./desktop-entry";
import type { Identity } from "./flavour";

/** What the runtime and the keychain's module are linked with; the second of two names is Debian's since 2024. */
const depends = [
  "libasound2 | libasound2t64",
  "libatk-bridge2.0-0 | libatk-bridge2.0-0t64",
  "libatspi2.0-0 | libatspi2.0-0t64",
  "libcups2 | libcups2t64",
  "libgbm1",
  "libgtk-3-0 | libgtk-3-0t64",
  "libnss3",
  "libsecret-1-0",
  "xdg-utils",
];
const architectures = new Map([
  ["x64", "amd64"],
  ["arm64", "arm64"],
]);

/** Debian's name of a processor. Throws for one that there are no packages for. */
export function debianArchitecture(arch: string): string {
  const found = architectures.get(arch);
  if (found === undefined) throw new Error(`There is no package for ${arch}.`);
  return found;
}

/**
 * A version as Debian writes it: what comes before a release sorts before it, and a hyphen would begin the revision
 * (Debian Policy 5.6.12).
 */
export function debianVersion(version: string): string {
  return version.replaceAll("-", "~");
}

/** What a Debian package says of itself (Debian Policy 5.3). `kibibytes` is what it takes on the disk. */
export function controlFile(
  { name, version, productName }: Identity,
  { linux }: DesktopParts,
  { arch, kibibytes }: { readonly arch: string; readonly kibibytes: number },
): string {
  const fields = {
    Package: name,
    Version: debianVersion(version),
    Section: "utils",
    Priority: "optional",
    Architecture: debianArchitecture(arch),
    Maintainer: linux?.maintainer ?? "",
    "Installed-Size": String(kibibytes),
    Depends: depends.join(", "),
    Recommends: "gnome-keyring | libkf5wallet-bin",
    Description: `${productName}: ${linux?.synopsis ?? ""}\n ${linux?.description ?? ""}`,
  };
  const lines = Object.entries(fields).map(
    ([key, value]) => `${key}: ${value}`,
  );
  return `${lines.join("\n")}\n`;
}

const copyrightOf = (
  name: string,
) => `Nidan is by its authors, under the Apache License, Version 2.0:
/usr/share/common-licenses/Apache-2.0 on Debian systems.

What it is built with is under licences of its own:
/opt/${name}/THIRD-PARTY-LICENSES.md
/opt/${name}/LICENSE.electron.txt
/opt/${name}/LICENSES.chromium.html
`;

/**
 * Makes a Debian package of an unpacked folder. It runs no scripts: the desktop's own triggers find the entry and the
 * icons. Chromium's sandbox helper is set-uid root in it, for systems that keep namespaces from their users. A `small` one
 * takes minutes.
 */
export async function makeDeb(
  identity: Identity,
  config: DesktopParts,
  unpacked: string,
  { small = false } = {},
): Promise<string> {
  const { name, version } = identity;
  const arch = process.arch;
  const output = path.dirname(unpacked);
  const tree = path.join(output, "deb");
  const opt = path.join(tree, "opt", name);
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(path.dirname(opt), { recursive: true });
  execFileSync("cp", ["-al", unpacked, opt]);
  writeFileSync(path.join(opt, "resources/package-type"), "deb");
  const helper = path.join(opt, "chrome-sandbox");
  rmSync(helper); // a link: its mode would be the folder's, too
  copyFileSync(path.join(unpacked, "chrome-sandbox"), helper);

  const put = (file: string, text: string) => {
    const target = path.join(tree, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const entry = desktopEntry(identity, config);
  put(`usr/share/applications/${name}.desktop`, entry);
  put(`usr/share/doc/${name}/copyright`, copyrightOf(name));
  mkdirSync(path.join(tree, "usr/bin"));
  symlinkSync(`/opt/${name}/${name}`, path.join(tree, "usr/bin", name));
  const icons = path.join(root, config.linux?.icon ?? "");
  for (const icon of readdirSync(icons)) {
    const folder = `usr/share/icons/hicolor/${path.parse(icon).name}/apps`;
    mkdirSync(path.join(tree, folder), { recursive: true });
    const target = path.join(tree, folder, `${name}.png`);
    copyFileSync(path.join(icons, icon), target);
  }
  const { bytes } = await sizeOf(tree);
  const kibibytes = Math.ceil(bytes / 1024);
  put("DEBIAN/control", controlFile(identity, config, { arch, kibibytes }));

  execFileSync("chmod", ["-R", "u+rwX,go+rX,go-w", tree]);
  chmodSync(helper, 0o4755);
  const file = path.join(
    output,
    `${name}-${version}-linux-${debianArchitecture(arch)}.deb`,
  );
  const compression = small ? ["-Zxz"] : ["-Zgzip", "-z1"];
  const words = ["--root-owner-group", ...compression, "-b", tree, file];
  execFileSync("dpkg-deb", words, { stdio: ["ignore", "ignore", "inherit"] });
  rmSync(tree, { recursive: true });
  return file;
}
