import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import type { PageProps } from "../../console/page-props";
import type { Binding } from "./use-binding";

function Address({ email }: Pick<AccountView, "email">) {
  const { t } = useTranslation();
  return (
    <div data-testid="registered-address">
      <p className={form["note"]}>{t("console.twoStep.email.registered")}</p>
      <bdi>{email.masked}</bdi>
      {email.nextMasked !== null && (
        <>
          <p className={form["note"]}>{t("console.twoStep.email.next")}</p>
          <bdi>{email.nextMasked}</bdi>
        </>
      )}
    </div>
  );
}

/** メール: only ever the registered address, masked (S23), and what is weak about it (D1). */
export function EmailMethod({
  account,
  binding,
  go,
}: Pick<PageProps, "account" | "go"> & { readonly binding: Binding }) {
  const { t } = useTranslation();
  const { email, twoStep } = account;
  const isToProve = twoStep.state === "pending" || email.nextMasked !== null;
  return (
    <Card testId="email">
      <Address email={email} />
      {!isToProve && (
        <p className={form["note"]}>{t("console.twoStep.email.isOn")}</p>
      )}
      <Callout tone="hint">
        <p>{t("console.twoStep.email.weak")}</p>
        <p>{t("console.twoStep.email.loop")}</p>
      </Callout>
      <p className={form["note"]}>{t("console.twoStep.email.change")}</p>
      <ErrorNote error={binding.error} />
      <div className={form["actions"]}>
        {isToProve && (
          <Button
            loading={binding.busy}
            data-testid="to-email"
            onClick={binding.start}
          >
            {t("console.twoStep.email.go")}
          </Button>
        )}
        <Button
          variant="subtle"
          data-testid="to-profile"
          onClick={() => {
            go("profile");
          }}
        >
          {t("console.twoStep.email.toProfile")}
        </Button>
      </div>
    </Card>
  );
}
