import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FoundView } from "../../../shared/model/found-view";
import { Callout } from "../../components/Callout";
import { FoundCandidate } from "./FoundCandidate";
import { FoundOther, FoundRefused } from "./FoundOther";
import { addable, type Adding } from "./use-adding";
import classes from "./Found.module.css";

function Item({
  item,
  found,
  adding,
}: {
  readonly item: FoundView;
  readonly found: readonly FoundView[];
  readonly adding: Adding;
}) {
  switch (item.kind) {
    case "candidate":
      return (
        <FoundCandidate
          item={item}
          added={adding.added.includes(item.candidateId)}
          busy={adding.busy}
          onAdd={() => void adding.add([item], found)}
        />
      );
    case "refused":
      return <FoundRefused item={item} />;
    case "other":
      return <FoundOther item={item} />;
  }
}

/** Everything that was found, in the order it was read, under a `lead` or its number; what can be added has a button, the rest an explanation. */
export function FoundList({
  found,
  adding,
  lead,
}: {
  readonly found: readonly FoundView[];
  readonly adding: Adding;
  readonly lead?: string;
}) {
  const { t } = useTranslation();
  const left = addable(found).filter(
    ({ candidateId }) => !adding.added.includes(candidateId),
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
            onClick={() => void adding.add(left, found)}
          >
            {t("enrol.addAll", { count: left.length })}
          </Button>
        )}
      </div>
      {adding.error !== null && (
        <Callout tone="problem">{adding.error}</Callout>
      )}
      <ul className={classes["list"]}>
        {found.map((item, index) => (
          // What was read has no other identity than its place, and the list never changes its order.
          <li
            key={index}
            className={classes["item"]}
            data-testid="found-item"
            data-kind={item.kind}
          >
            <Item item={item} found={found} adding={adding} />
          </li>
        ))}
      </ul>
    </>
  );
}
