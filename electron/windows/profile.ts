import path from "node:path";
import type { App, CommandLine } from "electron";
import type { Flavour } from "../../shared/model/app-view";
import type { SignInScheme } from "../../shared/sign-in-link";

/** Where a flavour keeps what is the member's own. */
export type Profile = {
  /** The name of the app: Electron calls the profile folder so, and the window's title says it. */
  readonly name: string;
  /** The service name of every item in the OS keychain. */
  readonly keychainService: string;
  /** What the links of the built-in service's mails begin with. A build from sources opens none: they are pasted there. */
  readonly linkScheme: SignInScheme;
};

const profiles: Readonly<Record<Flavour, Profile>> = {
  release: {
    name: "Nidan",
    keychainService: "jp.nidan.app",
    linkScheme: "nidan",
  },
  qa: {
    name: "Nidan QA",
    keychainService: "jp.nidan.app.qa",
    linkScheme: "nidan-qa",
  },
  development: {
    name: "Nidan Development",
    keychainService: "jp.nidan.app.development",
    linkScheme: "nidan",
  },
};

/**
 * QA and a build from sources share nothing with the members' app, nor with each other: no folder, no keychain item, no
 * lock against a second start. Whoever tries something out must never come near a member's vault.
 */
export function profileOf(flavour: Flavour): Profile {
  return profiles[flavour];
}

/** What of Electron's app says where a profile is. */
export type NamedApp = Pick<App, "setName" | "setPath" | "getPath"> & {
  readonly commandLine: Pick<CommandLine, "hasSwitch">;
};

/**
 * Has QA and a build from sources use their own profile folder, whatever the package calls itself. A folder that was chosen with
 * `--user-data-dir` stays. Must run before the app is ready and before the lock against a second start is asked for.
 */
export function settleProfile(app: NamedApp, flavour: Flavour): void {
  if (flavour === "release") return; // Electron has it right by the package's `productName`
  const { name } = profileOf(flavour);
  app.setName(name);
  if (!app.commandLine.hasSwitch("user-data-dir"))
    app.setPath("userData", path.join(app.getPath("appData"), name));
}
