import { IconCopy, IconDots, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LazyMenu, type MenuLine } from "../../components/LazyMenu";
import type { EntryMenuProps } from "./entry-menu-props";
import classes from "./CodeRow.module.css";

/** The menu of one entry, open. Deleting needs no question: it can be undone. */
export function EntryMenu({
  label,
  entry,
  canCopyNext,
  actions,
}: EntryMenuProps) {
  const { t } = useTranslation();
  const copyNext: MenuLine = {
    label: t("codes.copyNext"),
    icon: <IconCopy size={16} aria-hidden />,
    run: () => void actions.copy(entry, "next"),
  };
  const remove: MenuLine = {
    label: t("codes.remove"),
    icon: <IconTrash size={16} aria-hidden />,
    run: () => void actions.remove(entry),
    danger: true,
  };
  return (
    <LazyMenu
      lines={canCopyNext ? [copyNext, remove] : [remove]}
      target={
        <button type="button" className={classes["menu"]} aria-label={label}>
          <IconDots size={18} aria-hidden />
        </button>
      }
    />
  );
}
