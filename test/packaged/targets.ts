/** A package under test. What was not made, or was not given, is null. */
export type Target = {
  readonly flavour: string;
  /** The executable, the desktop entry and the Debian package. */
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly folder: string;
  readonly executable: string;
  readonly asar: string;
  readonly archive: string | null;
  readonly deb: string | null;
};

/** The packages that `npm run test:packaged` was started for. */
export const targets = JSON.parse(
  process.env["NIDAN_PACKAGES"] ?? "[]",
) as readonly Target[];

/** The package that can be inspected. */
export function qaTarget(): Target {
  return pick((flavour) => flavour === "qa");
}

/** The package that cannot: a release, or what stands in for one. */
export function hardenedTarget(): Target {
  return pick((flavour) => flavour !== "qa");
}

function pick(isIt: (flavour: string) => boolean): Target {
  const target = targets.find(({ flavour }) => isIt(flavour));
  if (target === undefined) throw new Error("there is no such package");
  return target;
}
