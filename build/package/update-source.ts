import { readPackagedFeed } from "../../electron/adapters/updates/packaged-feed";

/** Where a release looks for newer ones, and the key that these must be signed with. */
export type UpdateSource = {
  readonly feed: string;
  readonly publicKey: string;
};

/**
 * What the environment says of updates; null where it says nothing. Throws where the app would not believe it: a release
 * that silently never looks for newer ones must not come to be.
 */
export function updateSource(
  env: Readonly<Record<string, string | undefined>>,
): UpdateSource | null {
  const feed = env["NIDAN_UPDATE_FEED"] ?? "";
  const publicKey = env["NIDAN_UPDATE_PUBLIC_KEY"] ?? "";
  if (feed === "" && publicKey === "") return null;
  const updates = { feed, publicKey };
  const packageJson = JSON.stringify({
    name: "nidan",
    flavour: "release",
    updates,
  });
  if (readPackagedFeed(packageJson, "linux") === null)
    throw new Error(
      "NIDAN_UPDATE_FEED must be an https address that ends in a slash, and NIDAN_UPDATE_PUBLIC_KEY an Ed25519 key as `make-update-key` prints it.",
    );
  return updates;
}
