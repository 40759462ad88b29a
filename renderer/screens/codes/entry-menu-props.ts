import type { EntryView } from "../../../shared/model/entry-view";
import type { CodeActions } from "./use-code-actions";

/** What the menu of one entry needs. */
export type EntryMenuProps = {
  readonly label: string;
  readonly entry: EntryView;
  readonly canCopyNext: boolean;
  readonly recoveryCodesLeft: number | null;
  readonly actions: Pick<CodeActions, "copy" | "remove" | "openRecoveryCodes">;
};
