import type { AccountView } from "../../../shared/model/account-view";

/** One trusted device, as the member sees it. */
export type DeviceView = AccountView["devices"][number];
