import { isDefinedError } from "@orpc/client";
import { useTranslation } from "react-i18next";
import type { CallError } from "../../api";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import type { Way } from "./road-form";

const checks = {
  smtp: ["secret", "signIn", "none", "from"],
  twilio: ["secret", "sid", "from", "baseUrl"],
  webhook: ["https", "bare", "token"],
} as const;

/** Why the settings were not taken. A refused way cannot say which field it was, so all that it asks of them is listed. */
export function RoadRefusal({
  error,
  way,
}: {
  readonly error: CallError | null;
  readonly way: Way;
}) {
  const { t } = useTranslation();
  const isRefused = isDefinedError(error) && error.code === "ROAD_REFUSED";
  const sentences = () => {
    switch (way) {
      case "stand-in":
        return [];
      case "smtp":
        return checks.smtp.map((it) => t(`console.delivery.checks.smtp.${it}`));
      case "twilio":
        return checks.twilio.map((it) =>
          t(`console.delivery.checks.twilio.${it}`),
        );
      case "webhook":
        return checks.webhook.map((it) =>
          t(`console.delivery.checks.webhook.${it}`),
        );
    }
  };
  return (
    <>
      <ErrorNote error={error} />
      {isRefused && (
        <div data-testid="road-checks">
          <p className={form["note"]}>{t("console.delivery.check")}</p>
          <ul className={form["rules"]}>
            {sentences().map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
