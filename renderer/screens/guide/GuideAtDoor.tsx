import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import { GuideScreen } from "./GuideScreen";

/** The guide for someone who is not signed in yet: every way out of it leads to the door. */
export function GuideAtDoor({ back }: { readonly back: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <GuideScreen go={back} />
      <div className={form["actions"]}>
        <Button variant="default" data-testid="back" onClick={back}>
          {t("console.frame.back")}
        </Button>
      </div>
    </>
  );
}
