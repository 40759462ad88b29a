import type { Flavour } from "../../shared/model/app-view";

/**
 * What this build is: the word that packaging wrote as `flavour` into the `package.json` of the package. What is not
 * packaged is a development build. A package without that word, or with one that nobody knows, is a release, which permits
 * the least.
 */
export function flavourOf(
  isPackaged: boolean,
  readPackageJson: () => string,
): Flavour {
  if (!isPackaged) return "development";
  try {
    const json: unknown = JSON.parse(readPackageJson());
    if (typeof json !== "object" || json === null) return "release";
    return "flavour" in json && json.flavour === "qa" ? "qa" : "release";
  } catch {
    return "release";
  }
}
