import type { CaptureProblem } from "../../../shared/contract/enrol";
import type { AppView, SettingsPage } from "../../../shared/model/app-view";

/**
 * The page of the system's settings that helps with this; null where there is none. On Linux there never is: where a
 * desktop asks before every look, its question is that page, and another look brings it back.
 */
export function settingsPageFor(
  problem: CaptureProblem,
  platform: AppView["platform"],
): SettingsPage | null {
  if (platform === "linux" || problem === "cancelled") return null;
  // macOS hands over nothing, without a reason, where its leave is of another build of Nidan.
  return problem === "permission" ||
    (problem === "failed" && platform === "mac")
    ? "screen-recording"
    : "displays";
}
