import {
  IconChevronRight,
  IconDeviceMobile,
  IconMail,
  IconMessage,
  IconPhoneCall,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { Card } from "../../components/Card";
import classes from "./Methods.module.css";
import { fourMethods, methodState, type FourMethod } from "./method-state";

const icons = {
  totp: IconDeviceMobile,
  email: IconMail,
  sms: IconMessage,
  voice: IconPhoneCall,
} satisfies Record<FourMethod, unknown>;

const HOUR_MS = 3_600_000;

/** 認証方法選択: the four methods in the manual's order, each with how it stands (S03, S13). */
export function Methods({
  account,
  onChoose,
}: {
  readonly account: AccountView;
  readonly onChoose: (method: FourMethod) => void;
}) {
  const { t } = useTranslation();
  const { state, since } = account.twoStep;
  const lead =
    state === "pending"
      ? t("console.twoStep.methods.lead.pending", {
          until: new Date(since + HOUR_MS),
        })
      : t("console.twoStep.methods.lead.on");
  return (
    <Card
      title={t("console.twoStep.methods.title")}
      lead={lead}
      testId="methods"
    >
      <ul className={classes["list"]}>
        {fourMethods.map((method) => {
          const Icon = icons[method];
          const how = methodState(account, method);
          return (
            <li key={method}>
              <button
                type="button"
                className={classes["method"]}
                data-testid={`method-${method}`}
                onClick={() => {
                  onChoose(method);
                }}
              >
                <Icon size={22} stroke={1.7} aria-hidden />
                <span className={classes["words"]}>
                  <span className={classes["head"]}>
                    <strong>{t(`console.frame.method.${method}`)}</strong>
                    <span
                      className={classes["state"]}
                      data-state={how}
                      data-testid={`state-${method}`}
                    >
                      {t(`console.twoStep.methods.state.${how}`)}
                    </span>
                  </span>
                  <span className={classes["about"]}>
                    {t(`console.twoStep.methods.about.${method}`)}
                  </span>
                </span>
                <IconChevronRight
                  className={classes["arrow"] ?? ""}
                  size={18}
                  stroke={1.8}
                  aria-hidden
                />
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
