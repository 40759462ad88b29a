import { expect, test } from "@playwright/test";
import { rootSwitches } from "./electron";
import { launchNidan, type Nidan } from "./launch";

/** A running app that a file of tests attacks. `refusals` counts the log's words that such an attempt was kept out. */
export type GuardedApp = {
  readonly nidan: Nidan;
  readonly refusals: (attempt: string) => number;
};

/**
 * Starts one app for all tests of a file. After each of them the page must still be ours, the only one, and drawn,
 * whatever was tried.
 */
export function guardApp(): () => GuardedApp {
  let nidan: Nidan | null = null;
  const running = () => {
    if (nidan === null) throw new Error("the app did not start");
    return nidan;
  };
  test.beforeAll(async () => {
    // With a camera and a microphone, so that what is refused was not merely in vain.
    const switches = [...rootSwitches, "--use-fake-device-for-media-stream"];
    nidan = await launchNidan({ switches });
  });
  test.afterAll(async () => {
    await nidan?.quit();
  });
  test.afterEach(async () => {
    const { app, page } = running();
    expect(page.url()).toBe("app://nidan/index.html");
    await expect.poll(() => app.windows().length).toBe(1);
    // Not a locator: those wait for navigations that were begun, and never end because they were stopped.
    const draws = () =>
      page.evaluate(
        () => document.querySelectorAll("[data-testid=empty-state]").length,
      );
    await expect.poll(draws).toBe(1);
  });
  return () => ({
    nidan: running(),
    refusals: (attempt) =>
      running().log().split(`"web-refused","attempt":"${attempt}"`).length - 1,
  });
}
