import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { MemberKeyField } from "../../components/MemberKeyField";
import { useMemberKey } from "../../use-member-key";
import type { KeptCodes } from "./use-kept-codes";

/** Asks for the passphrase before the codes are shown. */
export function ProofForm({ kept }: { readonly kept: KeptCodes }) {
  const api = useApi();
  const { t } = useTranslation();
  const state = useMemberKey("passphrase");
  const { data: ways } = useQuery(api.query.vault.protection.queryOptions());
  if (ways === undefined) return null;
  const show = async () => {
    if (state.isReady && !kept.busy)
      state.refused(await kept.reveal(state.key));
  };
  return (
    <Form onSubmit={() => void show()}>
      <p className={form["note"]}>{t("protection.reveal")}</p>
      <MemberKeyField
        state={state}
        ways={ways}
        label={t("protection.passphrase")}
      />
      <div className={form["actions"]}>
        <Button
          type="submit"
          loading={kept.busy}
          disabled={!state.isReady}
          data-testid="prove"
        >
          {t("recoveryCodes.show")}
        </Button>
      </div>
    </Form>
  );
}
