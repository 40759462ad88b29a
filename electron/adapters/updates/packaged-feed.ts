import { z } from "zod";
import { isAllowedAddress } from "./feed-address";
import { readPublicKey } from "./feed-signature";
import type { Feed } from "./signed-feed";

const packageSchema = z.object({
  name: z.string().min(1),
  flavour: z.string().optional(),
  updates: z.object({ feed: z.string(), publicKey: z.string() }).optional(),
});
const systems = new Map<NodeJS.Platform, Feed["identity"]["system"]>([
  ["linux", "linux"],
  ["darwin", "mac"],
  ["win32", "win"],
]);

/**
 * The feed that the package brings along in its `package.json`, as packaging wrote it: `updates.feed`, an address that
 * ends in a slash, and `updates.publicKey`. Null where there is none, or none that could be trusted.
 */
export function readPackagedFeed(
  packageJson: string,
  platform: NodeJS.Platform,
): Feed | null {
  const read = packageSchema.safeParse(parsed(packageJson));
  const system = systems.get(platform);
  if (!read.success || system === undefined) return null;
  const { name, flavour, updates } = read.data;
  const address = updates && addressed(updates.feed);
  if (updates === undefined || address == null) return null;
  const publicKey = readPublicKey(updates.publicKey);
  const isLoopbackAllowed = flavour !== undefined && flavour !== "release";
  if (publicKey === null || !address.pathname.endsWith("/")) return null;
  if (!isAllowedAddress(address, isLoopbackAllowed)) return null;
  const identity = { name, system };
  return { address, publicKey, identity, isLoopbackAllowed };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function addressed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
