import { IconPhotoDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./DropSign.module.css";

/** Lies over the window while files are dragged across it. */
export function DropSign() {
  const { t } = useTranslation();
  return (
    <div className={classes["sign"]} role="status" data-testid="drop-sign">
      <IconPhotoDown size={40} stroke={1.5} aria-hidden />
      <p>{t("files.drop")}</p>
    </div>
  );
}
