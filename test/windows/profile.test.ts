import { expect, test } from "vitest";
import { profileOf, settleProfile } from "../../electron/windows/profile";
import { schemesOf } from "../../electron/windows/start-words";
import { flavours } from "../../shared/model/app-view";

/** Electron's app as far as a profile goes; `names` and `paths` are what was set. */
function namedApp(switches: readonly string[] = []) {
  const names: string[] = [];
  const paths: (readonly [string, string])[] = [];
  return {
    names,
    paths,
    commandLine: { hasSwitch: (name: string) => switches.includes(name) },
    getPath: (name: string) => `/home/taro/.config/${name}`,
    setName: (name: string) => {
      names.push(name);
    },
    setPath: (name: string, place: string) => {
      paths.push([name, place]);
    },
  };
}

test("no two builds share a name or a keychain item", () => {
  for (const key of ["name", "keychainService"] as const)
    expect(new Set(flavours.map((one) => profileOf(one)[key])).size).toBe(
      flavours.length,
    );
  expect(profileOf("release")).toEqual({
    name: "Nidan",
    keychainService: "jp.nidan.app", // part of the vault's format
    linkScheme: "nidan",
  });
});

test("a mail's link is one by which the system opens the build that sent it, where the system opens it at all", () => {
  for (const flavour of ["release", "qa"] as const)
    expect(schemesOf(flavour)).toContain(profileOf(flavour).linkScheme);
});

test.each([
  ["qa", "Nidan QA"],
  ["development", "Nidan Development"],
] as const)(
  "a build of flavour %s goes to its own folder; one that was chosen stays",
  (flavour, name) => {
    const app = namedApp();
    settleProfile(app, flavour);
    expect(app.names).toEqual([name]);
    expect(app.paths).toEqual([
      ["userData", `/home/taro/.config/appData/${name}`],
    ]);

    const elsewhere = namedApp(["user-data-dir"]);
    settleProfile(elsewhere, flavour);
    expect(elsewhere.names).toEqual([name]);
    expect(elsewhere.paths).toEqual([]);
  },
);

test("a release is left as Electron has it by its package", () => {
  const app = namedApp();
  settleProfile(app, "release");
  expect([...app.names, ...app.paths]).toEqual([]);
});
