import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { findOwnEntry } from "./own-entry";
import { unusedCodes, type RevealedSet } from "./revealed-set";

/**
 * The codes that still work, kept with the member's entry among the authenticator's codes on request. Both then lie on one
 * computer, which is said first (D8).
 */
export function KeepInVault({
  memberId,
  set,
  onTwoStep,
}: {
  readonly memberId: MemberId;
  readonly set: RevealedSet;
  readonly onTwoStep: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const list = useQuery(api.query.codes.list.queryOptions());
  const [keptCount, setKeptCount] = useState<number | null>(null);
  const { run, busy, error } = useAct(
    api.call.recoveryCodes.save,
    async ({ codes }) => {
      setKeptCount(codes.length);
      await cache.invalidateQueries({ queryKey: api.query.codes.list.key() });
    },
  );
  const own =
    list.data === undefined ? null : findOwnEntry(list.data, memberId);
  const unused = unusedCodes(set);
  const content = () => {
    if (list.data === undefined) return <ErrorNote error={list.error} />;
    if (own === null)
      return (
        <>
          <p className={form["note"]} data-testid="no-own-entry">
            {t("console.backupCodes.keepNoEntry", { memberId })}
          </p>
          <div className={form["actions"]}>
            <Button
              variant="default"
              data-testid="to-two-step"
              onClick={onTwoStep}
            >
              {t("console.backupCodes.keepToTwoStep")}
            </Button>
          </div>
        </>
      );
    if (keptCount !== null)
      return (
        <p className={form["note"]} role="status" data-testid="codes-kept">
          {t("console.backupCodes.kept", { count: keptCount })}
        </p>
      );
    return (
      <>
        <Callout tone="hint" testId="same-device">
          <p>{t("console.backupCodes.keepWarning")}</p>
          {own.recoveryCodesLeft !== null && (
            <p>{t("console.backupCodes.keepReplaces")}</p>
          )}
        </Callout>
        <ErrorNote error={error} />
        <div className={form["actions"]}>
          <Button
            variant="default"
            loading={busy}
            data-testid="keep-in-vault"
            onClick={() =>
              void run({ entryId: own.entry.id, text: unused.join("\n") })
            }
          >
            {t("console.backupCodes.keepSubmit")}
          </Button>
        </div>
      </>
    );
  };
  if (unused.length === 0) return null; // nothing of it would work
  return (
    <Card
      title={t("console.backupCodes.keepTitle")}
      lead={t("console.backupCodes.keepLead")}
      testId="keep-card"
    >
      {content()}
    </Card>
  );
}
