import type { AccountView } from "../../shared/model/account-view";
import type { Page } from "./places";

/** What every page of the member menu is given. */
export type PageProps = {
  readonly account: AccountView;
  readonly go: (page: Page) => void;
};
