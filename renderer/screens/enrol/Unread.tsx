import { useTranslation } from "react-i18next";
import { Callout } from "../../components/Callout";

/** Which displays could not be read while others could, counted from 1. */
export function Unread({ displays }: { readonly displays: readonly number[] }) {
  const { t } = useTranslation();
  if (displays.length === 0) return null;
  return (
    <Callout tone="hint" testId="unread-displays">
      {t("enrol.unread", { displays: displays.join(", ") })}
    </Callout>
  );
}
