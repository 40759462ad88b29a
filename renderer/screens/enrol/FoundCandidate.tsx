import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimedCode } from "../../../shared/model/code-view";
import { LetterAvatar } from "../../components/LetterAvatar";
import { entryName } from "../../words/entry-name";
import { CandidateCode } from "./CandidateCode";
import { NameFields } from "./NameFields";
import { OptionsLine } from "./OptionsLine";
import { ReplaceOrKeep } from "./ReplaceOrKeep";
import type { Adding, Candidate } from "./use-adding";
import classes from "./Found.module.css";

/** An entry that was read, with its code and the options behind it, and the question whether to add it. */
export function FoundCandidate({
  item,
  code,
  adding,
}: {
  readonly item: Candidate;
  readonly code: TimedCode | null;
  readonly adding: Adding;
}) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const { candidateId, entry, standing, weakSecret } = item;
  const isThere = standing === "same";
  const isAdded = isThere && adding.added.includes(candidateId);
  const name = entryName(entry, t("codes.unnamed"));
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
        {code !== null && <CandidateCode code={code} />}
        {isThere ? (
          <span className={classes["done"]} title={t("enrol.knownHint")}>
            <IconCheck size={16} stroke={2.5} aria-hidden />
            {isAdded ? t("enrol.added") : t("enrol.known")}
          </span>
        ) : (
          standing === "new" &&
          !isEdited && (
            <Button
              data-testid="add-found"
              data-autofocus
              disabled={adding.busy}
              aria-label={t("enrol.addName", { name })}
              onClick={() => void adding.add([{ item, as: "new" }])}
            >
              {t("enrol.add")}
            </Button>
          )
        )}
      </div>
      <OptionsLine otp={entry.otp} />
      {weakSecret && !isThere && (
        <p className={classes["weak"]}>
          <IconAlertTriangle size={16} aria-hidden />
          {t("enrol.weak")}
        </p>
      )}
      {standing === "other-secret" && !isThere && !isEdited && (
        <ReplaceOrKeep item={item} adding={adding} name={name} />
      )}
      {!isThere &&
        (isEdited ? (
          <NameFields
            item={item}
            onTray={adding.take}
            onClose={() => {
              setEdited(false);
            }}
          />
        ) : (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              data-testid="edit-found"
              leftSection={<IconPencil size={15} aria-hidden />}
              aria-label={t("enrol.editName", { name })}
              onClick={() => {
                setEdited(true);
              }}
            >
              {t("enrol.editNames")}
            </Button>
          </div>
        ))}
    </>
  );
}
