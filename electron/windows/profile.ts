import path from "node:path";
import type { App, CommandLine } from "electron";
import type { Flavour } from "../../shared/model/app-view";

/** Where a flavour keeps what is the member's own. */
export type Profile = {
  /** The name of the app: Electron calls the profile folder so, and the window's title says it. */
  readonly name: string;
  /** The service name of every item in the OS keychain. */
  readonly keychainService: string;
};

/** QA shares nothing with the members' app: no folder, no keychain item, no lock against a second start. */
export function profileOf(flavour: Flavour): Profile {
  return flavour === "qa"
    ? { name: "Nidan QA", keychainService: "jp.nidan.app.qa" }
    : { name: "Nidan", keychainService: "jp.nidan.app" };
}

/** What of Electron's app says where a profile is. */
export type NamedApp = Pick<App, "setName" | "setPath" | "getPath"> & {
  readonly commandLine: Pick<CommandLine, "hasSwitch">;
};

/**
 * Has QA use its own profile folder even where the package calls itself by another name. A folder that was chosen with
 * `--user-data-dir` stays. Must run before the app is ready and before the lock against a second start is asked for.
 */
export function settleProfile(app: NamedApp, flavour: Flavour): void {
  if (flavour !== "qa") return; // Electron has it right by the package's `productName`
  const { name } = profileOf(flavour);
  app.setName(name);
  if (!app.commandLine.hasSwitch("user-data-dir"))
    app.setPath("userData", path.join(app.getPath("appData"), name));
}
