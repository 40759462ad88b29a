import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FoundView } from "../../../shared/model/found-view";
import type { TrayView } from "../../../shared/model/tray-view";
import { Callout } from "../../components/Callout";
import { Exports } from "./Exports";
import { FoundCandidate } from "./FoundCandidate";
import { FoundOther, FoundRefused } from "./FoundOther";
import { Whence } from "./Whence";
import { addable, asNew, type Adding } from "./use-adding";
import { useCandidateCodes } from "./use-candidate-codes";
import classes from "./Found.module.css";

/** Everything that was read, in the order it was read, under a `lead` or its number; what can be added has a button, the rest an explanation. */
export function FoundList({
  tray,
  adding,
  lead,
}: {
  readonly tray: TrayView;
  readonly adding: Adding;
  readonly lead?: string;
}) {
  const { t } = useTranslation();
  const { found } = tray;
  const left = addable(found);
  const codes = useCandidateCodes(
    found.flatMap((item) =>
      item.kind === "candidate" ? [item.candidateId] : [],
    ),
  );
  return (
    <>
      <div className={classes["top"]}>
        <p className={classes["count"]} role="status">
          {lead ?? t("enrol.resultCount", { count: found.length })}
        </p>
        {left.length > 1 && (
          <Button
            data-testid="add-all"
            loading={adding.busy}
            onClick={() => void adding.add(left.map(asNew))}
          >
            {t("enrol.addAll", { count: left.length })}
          </Button>
        )}
      </div>
      <Exports exports={tray.exports} />
      {tray.isFull && <Callout tone="hint">{t("enrol.trayFull")}</Callout>}
      {adding.error !== null && (
        <Callout tone="problem">{adding.error}</Callout>
      )}
      <ul className={classes["list"]}>
        {found.map((item) => (
          <li
            key={item.kind === "candidate" ? item.candidateId : item.foundId}
            className={classes["item"]}
            data-testid="found-item"
            data-kind={item.kind}
          >
            {item.kind === "candidate" ? (
              <FoundCandidate
                item={item}
                code={codes.get(item.candidateId) ?? null}
                adding={adding}
              />
            ) : (
              <NoCandidate item={item} />
            )}
            <Whence place={item.place} picture={item.picture} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NoCandidate({
  item,
}: {
  readonly item: Exclude<FoundView, { kind: "candidate" }>;
}) {
  return item.kind === "refused" ? (
    <FoundRefused item={item} />
  ) : (
    <FoundOther item={item} />
  );
}
