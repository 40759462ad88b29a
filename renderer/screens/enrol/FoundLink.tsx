import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FoundId } from "../../../shared/ids";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import classes from "./Found.module.css";

/** A web address, whole and as plain text, with the host that it leads to, and a button that opens it in the browser: nobody follows it by mistake. */
export function FoundLink({
  foundId,
  link,
}: {
  readonly foundId: FoundId;
  readonly link: string;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { protocol, host } = new URL(link);
  const beforeHost = `${protocol}//`;
  const open = useMutation(api.query.enrol.openLink.mutationOptions());
  return (
    <>
      <bdi className={classes["address"]} dir="ltr">
        {beforeHost}
        <strong>{host}</strong>
        {link.slice(beforeHost.length + host.length)}
      </bdi>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          data-testid="open-link"
          leftSection={<IconExternalLink size={15} aria-hidden />}
          onClick={() => {
            open.mutate({ foundId });
          }}
        >
          {t("enrol.openLink")}
        </Button>
      </div>
      {open.error !== null && (
        <Callout tone="problem">{explain(t, open.error)}</Callout>
      )}
    </>
  );
}
