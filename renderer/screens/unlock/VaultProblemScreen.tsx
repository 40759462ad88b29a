import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppView } from "../../../shared/model/app-view";
import type { VaultView } from "../../../shared/model/vault-view";
import { useApi } from "../../api";
import { NidanMark } from "../../components/NidanMark";
import { explain } from "../../words/explain";
import { KeychainProblemText } from "./KeychainProblemText";
import { VaultFileProblemText } from "./VaultFileProblemText";
import classes from "./Unlock.module.css";

/** A vault that does not open: why, what to do, and that nothing was harmed. */
export function VaultProblemScreen({
  vault,
  platform,
  offer,
  begin,
  onDrawn,
}: {
  readonly vault: Extract<VaultView, { state: "no-keychain" | "unreadable" }>;
  readonly platform: AppView["platform"];
  /** What can be put in the place of a file that is gone or does not open. */
  readonly offer: ReactNode;
  /** The way in where there is no keychain. */
  readonly begin: ReactNode;
  readonly onDrawn: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  useEffect(onDrawn, [onDrawn]);
  const reopen = useMutation({
    ...api.query.vault.reopen.mutationOptions(),
    onSuccess: (view) => {
      cache.setQueryData(api.query.vault.status.queryKey(), view);
      if (view.state === "open")
        void cache.resetQueries({ queryKey: api.query.codes.list.key() });
    },
  });
  const hasOffer =
    vault.state === "unreadable" && vault.problem !== "newer-format";
  const said = reopen.isError
    ? explain(t, reopen.error)
    : reopen.isSuccess
      ? t("unlock.stillClosed")
      : "";
  return (
    <main className={classes["screen"]}>
      <section
        className={classes["card"]}
        data-testid="vault-problem"
        data-state={vault.state}
        data-problem={vault.problem}
      >
        <NidanMark size={44} />
        {vault.state === "no-keychain" ? (
          <KeychainProblemText problem={vault.problem} platform={platform} />
        ) : (
          <VaultFileProblemText problem={vault.problem} path={vault.path} />
        )}
        {vault.state === "no-keychain" && vault.problem === "absent" && begin}
        {hasOffer && offer}
        <Button
          size="md"
          variant={hasOffer ? "default" : "filled"}
          loading={reopen.isPending}
          onClick={() => {
            reopen.mutate({});
          }}
        >
          {t("common.retry")}
        </Button>
        <p className={classes["said"]} role="status">
          {said}
        </p>
      </section>
    </main>
  );
}
