import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AppDialog } from "../../components/AppDialog";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { explain } from "../../words/explain";
import { RemovedEntry } from "./RemovedEntry";
import classes from "./Trash.module.css";
import { useFocusInList } from "./use-focus-in-list";
import { useTrash } from "./use-trash";

/** The deleted entries that can still be put back. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { view, error, busy, nameOf, act } = useTrash();
  const place = useFocusInList(view.data?.map(({ entry }) => entry.id));
  // Not before it is known what to show: the focus goes into it when the dialog opens.
  if (view.isPending) return null;
  return (
    <AppDialog title={t("trash.title")} onClose={onClose}>
      {view.isError ? (
        <Callout tone="problem" title={t("trash.failed")}>
          <p>{explain(t, view.error)}</p>
          <Button variant="default" onClick={() => void view.refetch()}>
            {t("common.retry")}
          </Button>
        </Callout>
      ) : (
        <div ref={place} tabIndex={-1} className={form["form"]}>
          {view.data.length === 0 ? (
            <p className={classes["empty"]} data-testid="trash-empty">
              <IconTrash size={28} stroke={1.5} aria-hidden />
              {t("trash.empty")}
            </p>
          ) : (
            <>
              <p className={form["note"]}>{t("trash.lead")}</p>
              <ul className={classes["list"]} aria-label={t("trash.list")}>
                {view.data.map((removed) => (
                  <RemovedEntry
                    key={removed.entry.id}
                    removed={removed}
                    name={nameOf(removed.entry)}
                    busy={busy}
                    onRestore={() => void act("restore", removed.entry)}
                    onErase={() => void act("erase", removed.entry)}
                  />
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {error !== null && <Callout tone="problem">{error}</Callout>}
    </AppDialog>
  );
}
