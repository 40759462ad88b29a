import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { roadKinds } from "../../../shared/model/delivery-road";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { RoadCard } from "./RoadCard";

/** 「送信の設定」: by which way mails, and by which text messages and calls leave this computer, for all its members. */
export function DeliveryScreen() {
  const api = useApi();
  const { t } = useTranslation();
  const roads = useQuery(api.query.service.roads.queryOptions());
  return (
    <>
      <PageTitle lead={t("console.delivery.lead")}>
        {t("console.frame.pages.delivery")}
      </PageTitle>
      <Callout tone="hint">
        <p>{t("console.delivery.where")}</p>
      </Callout>
      {roads.isPending && <p role="status">{t("console.delivery.opening")}</p>}
      {roads.error !== null && (
        <>
          <ErrorNote error={roads.error} />
          <div>
            <Button onClick={() => void roads.refetch()}>
              {t("common.retry")}
            </Button>
          </div>
        </>
      )}
      {roads.data !== undefined &&
        roadKinds.map((which) => (
          <RoadCard key={which} which={which} road={roads.data[which]} />
        ))}
    </>
  );
}
