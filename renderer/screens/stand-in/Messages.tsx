import { Button, CloseButton } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ReceivedView } from "../../../shared/model/received-view";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { useOpenLink } from "../../console/link";
import { useAct } from "../../console/use-act";
import { MessageRow } from "./MessageRow";
import classes from "./Messages.module.css";
import type { Calls } from "./use-calls";

/** What the stand-in received, beside the screen that waits for it: it is no dialog, the code goes into that screen. */
export function Messages({
  id,
  title,
  mark,
  messages,
  calls,
  onClose,
}: {
  readonly id: string;
  readonly title: string;
  readonly mark: string;
  readonly messages: readonly ReceivedView[];
  readonly calls: Calls;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const openLink = useOpenLink();
  const clear = useAct(() => api.call.service.clearReceived());
  const takeFocus = () => {
    panel.current?.focus();
  };
  useEffect(takeFocus, []);
  return (
    <aside
      ref={panel}
      id={id}
      tabIndex={-1}
      className={classes["panel"]}
      aria-labelledby={titleId}
      data-testid="stand-in-panel"
    >
      <header className={classes["bar"]}>
        <h2 id={titleId}>{title}</h2>
        <CloseButton
          aria-label={t("common.close")}
          data-testid="stand-in-close"
          onClick={onClose}
        />
      </header>
      <div
        className={classes["scroll"]}
        role="region"
        aria-label={t("console.standIn.messages")}
        tabIndex={0}
      >
        <p className={classes["mark"]}>{mark}</p>
        {messages.length === 0 ? (
          <p className={form["note"]} data-testid="stand-in-empty">
            {t("console.standIn.empty")}
          </p>
        ) : (
          <ol className={classes["list"]} reversed>
            {messages.map((message) => (
              <MessageRow
                key={message.id}
                message={message}
                call={calls.stateOf(message.id)}
                onOpen={(link) => {
                  onClose();
                  openLink(link);
                }}
                onAnswer={() => {
                  calls.answer(message.id);
                }}
                onHangUp={() => {
                  calls.hangUp(message.id);
                  takeFocus();
                }}
              />
            ))}
          </ol>
        )}
        <ErrorNote error={clear.error} />
        {messages.length > 0 && (
          <div className={form["actions"]}>
            <Button
              size="xs"
              variant="default"
              loading={clear.busy}
              data-testid="stand-in-clear"
              onClick={() => {
                takeFocus();
                void clear.run(undefined);
              }}
            >
              {t("console.standIn.clear")}
            </Button>
          </div>
        )}
        <p className={form["note"]}>{t("console.standIn.real")}</p>
      </div>
    </aside>
  );
}
