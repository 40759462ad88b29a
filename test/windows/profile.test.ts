import { expect, test } from "vitest";
import { profileOf, settleProfile } from "../../electron/windows/profile";
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

test("QA shares neither its name nor its keychain items with any other build", () => {
  const { name, keychainService } = profileOf("qa");
  expect([name, keychainService]).toEqual(["Nidan QA", "jp.nidan.app.qa"]);
  for (const flavour of flavours.filter((one) => one !== "qa"))
    expect(profileOf(flavour)).toEqual({
      name: "Nidan",
      keychainService: "jp.nidan.app",
    });
});

test("QA goes to its own folder; one that was chosen stays; other builds are left as Electron has them", () => {
  const qa = namedApp();
  settleProfile(qa, "qa");
  expect(qa.names).toEqual(["Nidan QA"]);
  expect(qa.paths).toEqual([
    ["userData", "/home/taro/.config/appData/Nidan QA"],
  ]);

  const elsewhere = namedApp(["user-data-dir"]);
  settleProfile(elsewhere, "qa");
  expect(elsewhere.names).toEqual(["Nidan QA"]);
  expect(elsewhere.paths).toEqual([]);

  for (const flavour of ["release", "development"] as const) {
    const other = namedApp();
    settleProfile(other, flavour);
    expect([...other.names, ...other.paths]).toEqual([]);
  }
});
