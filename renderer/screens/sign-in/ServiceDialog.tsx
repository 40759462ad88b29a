import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Radio.layer.css";
import "@mantine/core/styles/RadioIndicator.layer.css";
import { Button, Radio, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { AppDialog } from "../../components/AppDialog";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";
import classes from "./ServiceChoice.module.css";

const ways = ["here", "there"] as const;

/** The two choices. What is wrong with an address stands at its field, and the choice is then as it was. */
export function ServiceDialog({
  address,
  onClose,
}: {
  readonly address: string | null;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [way, setWay] = useState<(typeof ways)[number]>(
    address === null ? "here" : "there",
  );
  const [typed, setTyped] = useState(address ?? "");
  const { run, busy, error, forget } = useAct(
    api.call.service.setWhere,
    (chosen) => {
      onClose();
      if (chosen.address === address) return;
      cache.setQueryData(api.query.service.where.queryKey(), chosen);
      // Nothing that the service before answered is true of this one.
      void cache.resetQueries({ queryKey: api.query.service.roads.key() });
      void cache.resetQueries({ queryKey: api.query.account.key() });
      void showNotice({ tone: "done", message: t("console.service.saved") });
    },
  );
  const isAtField = isDefinedError(error) && error.code === "SERVICE_REFUSED";
  return (
    <AppDialog title={t("console.service.title")} onClose={onClose}>
      <Form
        onSubmit={() => {
          void run({ address: way === "here" ? null : typed });
        }}
      >
        <Radio.Group
          aria-label={t("console.service.which")}
          value={way}
          onChange={(value) => {
            setWay(value === "there" ? "there" : "here");
            forget();
          }}
        >
          <div className={classes["choices"]}>
            {ways.map((name) => (
              <Radio
                key={name}
                value={name}
                label={t(`console.service.ways.${name}`)}
                description={t(`console.service.hints.${name}`)}
                data-testid={`service-${name}`}
              />
            ))}
          </div>
        </Radio.Group>
        {way === "there" && (
          <>
            <TextInput
              autoFocus={address === null}
              data-testid="service-address"
              type="url"
              label={t("console.service.address")}
              description={t("console.service.addressHint")}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={500}
              value={typed}
              error={isAtField ? explain(t, error) : undefined}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                forget();
              }}
            />
            <p className={form["note"]}>{t("console.service.trust")}</p>
          </>
        )}
        <ErrorNote error={isAtField ? null : error} />
        <div className={form["actions"]}>
          <Button type="submit" loading={busy} data-testid="save-service">
            {t("console.service.save")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("console.frame.cancel")}
          </Button>
        </div>
      </Form>
    </AppDialog>
  );
}
