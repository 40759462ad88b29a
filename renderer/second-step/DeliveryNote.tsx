import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../api";
import { Callout } from "../components/Callout";

/** How often to ask what became of a message: the provider's answer takes seconds. */
const ASK_MS = 2_000;

/** Says that what was just sent did not get out, and why, as soon as that is known (R38). */
export function DeliveryNote() {
  const api = useApi();
  const { t } = useTranslation();
  const { data } = useQuery({
    ...api.query.account.secondStep.queryOptions(),
    refetchInterval: ASK_MS,
    gcTime: 0,
    staleTime: 0,
  });
  const problem = data?.problem ?? null;
  if (problem === null) return null;
  return (
    <Callout
      tone="problem"
      title={t("console.frame.notDelivered")}
      testId="not-delivered"
    >
      <p>{t(`console.frame.delivery.${problem}`)}</p>
    </Callout>
  );
}
