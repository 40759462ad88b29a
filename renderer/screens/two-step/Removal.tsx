import { Button } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useTranslation } from "react-i18next";
import type { CallError } from "../../api";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { Contact } from "../../console/Contact";
import { ErrorNote } from "../../console/ErrorNote";

/**
 * The question before something is taken away. On the page and not in a dialog: the password may be asked for in between.
 * That the last method stays is said in its own words.
 */
export function Removal({
  title,
  lead,
  error,
  busy,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly lead: string;
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const isLast = isDefinedError(error) && error.code === "METHOD_UNAVAILABLE";
  return (
    <Callout tone="problem" title={title} testId="removal">
      <div className={form["form"]}>
        <p>{lead}</p>
        {isLast ? (
          <div data-testid="refusal">
            <p>{t("console.twoStep.remove.last")}</p>
            <Contact />
          </div>
        ) : (
          <ErrorNote error={error} />
        )}
        <div className={form["actions"]}>
          <Button
            loading={busy}
            data-testid="remove-confirm"
            onClick={onConfirm}
          >
            {t("console.twoStep.remove.submit")}
          </Button>
          <Button
            autoFocus
            variant="default"
            data-testid="remove-cancel"
            onClick={onCancel}
          >
            {t("console.frame.cancel")}
          </Button>
        </div>
      </div>
    </Callout>
  );
}
