import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Callout } from "../../components/Callout";
import classes from "./Delivery.module.css";
import { securities, secureBy, type RoadForm } from "./road-form";

/** How the connection to the mail server is encrypted; where it is not, what that means. */
export function SecurityChoice({
  form,
  onChange,
}: {
  readonly form: RoadForm;
  readonly onChange: (change: Partial<RoadForm>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t("console.delivery.security")}
        value={form.security}
        onChange={(value) => {
          const chosen = securities.find((it) => it === value);
          if (chosen !== undefined) onChange(secureBy(form, chosen));
        }}
      >
        <div className={classes["choices"]}>
          {securities.map((it) => (
            <Radio
              key={it}
              value={it}
              label={t(`console.delivery.securities.${it}`)}
              data-testid={`security-${it}`}
            />
          ))}
        </div>
      </Radio.Group>
      {form.security === "none" && (
        <Callout tone="problem" testId="not-encrypted">
          <p>{t("console.delivery.noneWarning")}</p>
        </Callout>
      )}
    </>
  );
}
