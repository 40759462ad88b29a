import {
  IconCopy,
  IconDots,
  IconLifebuoy,
  IconTrash,
} from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { LazyMenu, type MenuLine } from "../../components/LazyMenu";
import type { EntryMenuProps } from "./entry-menu-props";
import classes from "./CodeRow.module.css";

/** The menu of one entry, open. Deleting needs no question: it can be undone. */
export function EntryMenu({
  label,
  entry,
  canCopyNext,
  recoveryCodesLeft,
  actions,
}: EntryMenuProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const copyNext: MenuLine = {
    label: t("codes.copyNext"),
    icon: <IconCopy size={16} aria-hidden />,
    run: () => void actions.copy(entry, "next"),
  };
  const recoveryCodes: MenuLine = {
    label:
      recoveryCodesLeft === null
        ? t("recoveryCodes.title")
        : t("recoveryCodes.menuLeft", { count: recoveryCodesLeft }),
    icon: <IconLifebuoy size={16} aria-hidden />,
    run: () => {
      button.current?.focus(); // where the focus goes back to after the dialog
      actions.openRecoveryCodes(entry);
    },
    testId: "recovery-codes",
  };
  const remove: MenuLine = {
    label: t("codes.remove"),
    icon: <IconTrash size={16} aria-hidden />,
    run: () => void actions.remove(entry),
    danger: true,
  };
  return (
    <LazyMenu
      lines={[...(canCopyNext ? [copyNext] : []), recoveryCodes, remove]}
      target={
        <button
          ref={button}
          type="button"
          className={classes["menu"]}
          aria-label={label}
        >
          <IconDots size={18} aria-hidden />
        </button>
      }
    />
  );
}
