import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
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
  onDrawn,
}: {
  readonly vault: Exclude<VaultView, { state: "open" }>;
  readonly platform: AppView["platform"];
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
        <Button
          size="md"
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
