import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LetterAvatar } from "../../components/LetterAvatar";
import { entryName } from "../../words/entry-name";
import { OptionsLine } from "./OptionsLine";
import type { Candidate } from "./use-adding";
import classes from "./Found.module.css";

/** An entry that was read, with the options behind it, and the question whether to add it. */
export function FoundCandidate({
  item,
  added,
  busy,
  onAdd,
}: {
  readonly item: Candidate;
  readonly added: boolean;
  readonly busy: boolean;
  readonly onAdd: () => void;
}) {
  const { t } = useTranslation();
  const { entry, known, weakSecret } = item;
  const done = added || known;
  return (
    <>
      <div className={classes["head"]}>
        <LetterAvatar name={entry.issuer || entry.account} />
        <div className={classes["who"]}>
          <bdi className={classes["issuer"]}>
            {entry.issuer || entry.account || t("codes.unnamed")}
          </bdi>
          {entry.issuer !== "" && entry.account !== "" && (
            <bdi className={classes["account"]}>{entry.account}</bdi>
          )}
        </div>
        {done ? (
          <span className={classes["done"]} title={t("enrol.knownHint")}>
            <IconCheck size={16} stroke={2.5} aria-hidden />
            {added ? t("enrol.added") : t("enrol.known")}
          </span>
        ) : (
          <Button
            data-testid="add-found"
            data-autofocus
            disabled={busy}
            aria-label={t("enrol.addName", {
              name: entryName(entry, t("codes.unnamed")),
            })}
            onClick={onAdd}
          >
            {t("enrol.add")}
          </Button>
        )}
      </div>
      <OptionsLine otp={entry.otp} />
      {weakSecret && !known && (
        <p className={classes["weak"]}>
          <IconAlertTriangle size={16} aria-hidden />
          {t("enrol.weak")}
        </p>
      )}
    </>
  );
}
