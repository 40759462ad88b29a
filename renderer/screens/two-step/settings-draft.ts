import type { AccountView } from "../../../shared/model/account-view";

/** What stands in the three fields of the settings. `trustDays` is as typed: the service reads it (S09). */
export type SettingsDraft = {
  readonly enabled: boolean;
  readonly trustDays: string;
  readonly loginNotices: boolean;
};

/** The fields as they are preloaded (S40): a set-up that waits for its first method counts as on. */
export function draftOf({ twoStep }: AccountView): SettingsDraft {
  return {
    enabled: twoStep.state !== "off",
    trustDays: twoStep.trustDays.toString(),
    loginNotices: twoStep.loginNotices,
  };
}
