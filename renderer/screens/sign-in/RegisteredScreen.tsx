import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { door, type Place } from "../../console/places";
import classes from "./Registered.module.css";

/** The new member ID, told once (S04). */
export function RegisteredScreen({
  memberId,
  go,
}: {
  readonly memberId: MemberId;
  readonly go: (place: Place) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t("console.signIn.registeredLead")}>
        {t("console.signIn.registeredTitle")}
      </PageTitle>
      <Card title={t("console.signIn.memberId")}>
        <output className={classes["id"]} data-testid="new-member-id">
          {memberId}
        </output>
        <div className={form["actions"]}>
          <Button
            data-testid="to-sign-in"
            onClick={() => {
              go({ ...door, typed: memberId });
            }}
          >
            {t("console.signIn.toSignIn")}
          </Button>
        </div>
      </Card>
    </>
  );
}
