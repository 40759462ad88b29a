import { IconKey, IconSettings, IconUserShield } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Rail.module.css";

/** The two halves of the app. */
export const halves = ["codes", "console"] as const;
export type Half = (typeof halves)[number];

const icons = { codes: IconKey, console: IconUserShield };

/** Leads from one half of the app to the other, and to the settings of both: at the side, or at the bottom of a narrow window. */
export function Rail({
  half,
  isQa,
  onChoose,
  onSettings,
}: {
  readonly half: Half;
  /** Whether nobody may take this Nidan for the members' one. */
  readonly isQa: boolean;
  readonly onChoose: (half: Half) => void;
  readonly onSettings: () => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className={classes["rail"]} aria-label={t("halves.label")}>
      {isQa && (
        <p className={classes["qa"]} data-testid="qa-mark">
          <span aria-hidden>QA</span>
          <span className="unseen">{t("help.qaMark")}</span>
        </p>
      )}
      {halves.map((name) => {
        const Icon = icons[name];
        return (
          <button
            key={name}
            type="button"
            className={classes["half"]}
            aria-current={name === half ? "page" : undefined}
            data-testid={`half-${name}`}
            onClick={() => {
              onChoose(name);
            }}
          >
            <Icon size={22} stroke={1.7} aria-hidden />
            <span>{t(`halves.${name}`)}</span>
          </button>
        );
      })}
      <button type="button" className={classes["half"]} onClick={onSettings}>
        <IconSettings size={22} stroke={1.7} aria-hidden />
        <span>{t("halves.settings")}</span>
      </button>
    </nav>
  );
}
