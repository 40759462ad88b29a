import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { UpdateView } from "../../../shared/model/update-view";
import { useApi } from "../../api";
import { UpdateState } from "./UpdateState";
import classes from "./UpdatesSection.module.css";

type Step = "check" | "download" | "install";

/** How far it is, and the one button that takes the next step. It stays in its place, so that the focus stays, too. */
export function UpdateSteps({
  view,
}: {
  readonly view: Exclude<UpdateView, { state: "off" }>;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const step = nextStep(view);
  const take = (wanted: Step) => {
    // What comes of it is told by the view; main itself takes no step out of turn.
    api.call.updates[wanted]().catch(() => undefined);
  };
  return (
    <div className={classes["steps"]}>
      <UpdateState view={view} />
      <div>
        <Button
          variant={step === "install" ? "filled" : "default"}
          aria-disabled={step === null}
          {...(step === null && { "data-disabled": true })}
          data-testid="updates-step"
          onClick={() => {
            if (step !== null) take(step);
          }}
        >
          {t(
            `updates.${step ?? (view.state === "downloading" ? "download" : "check")}`,
          )}
        </Button>
      </div>
    </div>
  );
}

/** Null while a step is being taken. */
function nextStep({ state }: UpdateView): Step | null {
  if (state === "checking" || state === "downloading") return null;
  if (state === "available") return "download";
  return state === "ready" ? "install" : "check";
}
