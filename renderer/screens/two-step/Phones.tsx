import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { useAct } from "../../console/use-act";
import { isolate } from "../../words/entry-name";
import classes from "./Phones.module.css";
import { Removal } from "./Removal";

type Phone = AccountView["phones"][number];

function PhoneRow({ phone }: { readonly phone: Phone }) {
  const api = useApi();
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { run, busy, error } = useAct(api.call.account.removePhone, () => {
    void showNotice({
      tone: "done",
      message: t("console.twoStep.remove.phoneDone"),
    });
  });
  const { phoneId, isVerified } = phone;
  const masked = isolate(phone.masked);
  return (
    <li className={classes["row"]} data-testid="phone">
      <div className={classes["line"]}>
        <bdi className={classes["number"]}>{phone.masked}</bdi>
        <span className={classes["state"]} data-verified={isVerified}>
          {t(
            isVerified
              ? "console.twoStep.phones.verified"
              : "console.twoStep.phones.unverified",
          )}
        </span>
        {!isAsked && (
          <Button
            variant="subtle"
            size="xs"
            data-testid="remove-phone"
            aria-label={t("console.twoStep.remove.phoneName", { masked })}
            onClick={() => {
              setAsked(true);
            }}
          >
            {t("console.twoStep.remove.phone")}
          </Button>
        )}
      </div>
      {isAsked && (
        <Removal
          title={t("console.twoStep.remove.phoneTitle", { masked })}
          lead={t("console.twoStep.remove.phoneLead")}
          busy={busy}
          error={error}
          onConfirm={() => void run({ phoneId })}
          onCancel={() => {
            setAsked(false);
          }}
        />
      )}
    </li>
  );
}

/** The numbers, masked, each with whether it was proven; only proven ones are offered at a sign-in (S31). */
export function Phones({ phones }: Pick<AccountView, "phones">) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes["list"]}>
        {phones.map((phone) => (
          <PhoneRow key={phone.phoneId} phone={phone} />
        ))}
      </ul>
      {phones.some(({ isVerified }) => !isVerified) && (
        <p className={form["note"]}>
          {t("console.twoStep.phones.unverifiedNote")}
        </p>
      )}
    </>
  );
}
