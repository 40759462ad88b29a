import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import {
  controlFile,
  debianArchitecture,
  debianVersion,
} from "../../build/package/deb";
import { desktopEntry } from "../../build/package/desktop-entry";
import { identityOf } from "../../build/package/flavour";

const runtimes = { electron: "45.4.1", pinned: "45.4.1" };
const qa = identityOf("qa", "1.2.3", runtimes);
const config = {
  linux: {
    category: "Utility",
    maintainer: "The Nidan authors",
    synopsis: "Authenticator",
    description: "Live codes.",
    desktop: { entry: { "Name[ja]": "二段 QA" } },
  },
  protocols: [
    { name: "a", schemes: ["nidan"] },
    { name: "b", schemes: ["otpauth", "otpauth-migration"] },
  ],
};

describe("a Debian package", () => {
  test("says what it is, what it needs and what it takes", () => {
    const text = controlFile(qa, config, { arch: "x64", kibibytes: 9 });
    const lines = text.split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "Package: nidan-qa",
        "Version: 1.2.3~qa",
        "Architecture: amd64",
        "Installed-Size: 9",
        "Description: Nidan QA: Authenticator",
        " Live codes.",
      ]),
    );
    expect(text).toMatch(/^Depends: .*libgtk-3-0 \| libgtk-3-0t64, /m);
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toContain("\n\n");
  });

  test("sorts before the release that it comes before", () => {
    expect(debianVersion("1.2.3-qa.electron-25.1.1")).toBe(
      "1.2.3~qa.electron~25.1.1",
    );
    expect(debianVersion("1.2.3")).toBe("1.2.3");
  });

  test.runIf(spawnSync("dpkg", ["--version"]).status === 0)(
    "and dpkg thinks so, too",
    () => {
      const compare = (...words: string[]) =>
        spawnSync("dpkg", ["--compare-versions", ...words]).status;
      const before = debianVersion("1.2.3-qa");
      expect(compare(before, "lt", debianVersion("1.2.3"))).toBe(0);
      expect(compare(before, "gt", debianVersion("1.2.2"))).toBe(0);
      expect(compare(before, "lt", debianVersion("1.2.2"))).toBe(1);
    },
  );

  test("is made for processors that Debian knows by name", () => {
    expect(debianArchitecture("arm64")).toBe("arm64");
    expect(() => debianArchitecture("s390x")).toThrow("s390x");
  });
});

describe("a desktop entry", () => {
  test("names the app, its start and its links", () => {
    const entry = desktopEntry(qa, config);
    expect(entry.split("\n")[0]).toBe("[Desktop Entry]");
    expect(entry).toContain("\nName=Nidan QA\n");
    expect(entry).toContain("\nName[ja]=二段 QA\n");
    expect(entry).toContain("\nExec=/opt/nidan-qa/nidan-qa %U\n");
    expect(entry).toContain(
      "\nMimeType=x-scheme-handler/nidan;x-scheme-handler/otpauth;x-scheme-handler/otpauth-migration;\n",
    );
  });

  test.each(["\nExec=/bin/sh", "\r", "\\n"])(
    "takes no value that would break out of its line: %j",
    (more) => {
      const linux = { ...config.linux, synopsis: `Authenticator${more}` };
      expect(() => desktopEntry(qa, { ...config, linux })).toThrow("Comment");
    },
  );
});
