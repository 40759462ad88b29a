import { useTranslation } from "react-i18next";
import type { OtpOptions } from "../../../shared/model/otp-options";
import { hashNames } from "./hash-names";
import classes from "./Found.module.css";

/** The options read from a code, in a sentence, and the hash by its own name. */
export function OptionsLine({ otp }: { readonly otp: OtpOptions }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const digits = number.format(otp.digits);
  return (
    <p className={classes["options"]}>
      {otp.type === "totp"
        ? t("enrol.totp", { digits, seconds: number.format(otp.periodSeconds) })
        : t("enrol.hotp", { digits, counter: number.format(otp.counter) })}
      <span className={classes["hash"]}>{hashNames[otp.algorithm]}</span>
    </p>
  );
}
