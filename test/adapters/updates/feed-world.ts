import type { ServerOptions } from "node:https";
import { onTestFinished } from "vitest";
import { startSite, type Site } from "../../fakes/update-site";

/** The site, until the test ends. */
export async function serve(site: Site, tls?: ServerOptions) {
  const { stop, ...started } = await startSite(site, tls);
  onTestFinished(stop);
  return started;
}
