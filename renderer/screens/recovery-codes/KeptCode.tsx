import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import { ActionIcon, Checkbox } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { EpochMs } from "../../../shared/time";
import classes from "./RecoveryCodes.module.css";

/** One code of the list; `code` is null while it is hidden. A used one is struck out where it is shown. */
export function KeptCode({
  number,
  code,
  usedAt,
  copied,
  onCopy,
  onMark,
}: {
  readonly number: number;
  readonly code: string | null;
  readonly usedAt: EpochMs | null;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onMark: (used: boolean) => void;
}) {
  const { t } = useTranslation();
  const isUsed = usedAt !== null;
  const Written = isUsed && code !== null ? "s" : "span";
  return (
    <li
      className={classes["item"]}
      data-testid="recovery-code"
      data-used={isUsed || undefined}
    >
      <div className={classes["what"]}>
        <Written
          className={classes["code"]}
          data-used={isUsed || undefined}
          dir="ltr"
        >
          {code ?? (
            <>
              <span aria-hidden>••••••••</span>
              <span className="unseen">
                {t("recoveryCodes.hidden", { number })}
              </span>
            </>
          )}
        </Written>
        {isUsed && (
          <span className={classes["when"]}>
            {t("recoveryCodes.usedAt", { at: new Date(usedAt) })}
          </span>
        )}
      </div>
      <ActionIcon
        variant="subtle"
        size={36}
        aria-label={t("recoveryCodes.copyName", { number })}
        title={copied ? t("recoveryCodes.copied") : t("recoveryCodes.copy")}
        onClick={onCopy}
      >
        {copied ? (
          <IconCheck size={18} aria-hidden />
        ) : (
          <IconCopy size={18} aria-hidden />
        )}
      </ActionIcon>
      <Checkbox
        label={t("recoveryCodes.used")}
        aria-label={t("recoveryCodes.usedName", { number })}
        checked={isUsed}
        onChange={(event) => {
          onMark(event.currentTarget.checked);
        }}
      />
    </li>
  );
}
