import "./dialog.css";
import { Button, Modal } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./AppDialog.module.css";
import { useAsDialog } from "./open-dialogs";
import { useFocusBack } from "./use-focus-back";

/** A dialog over the codes: Escape and a click outside close it, and the focus goes back to where it was. What was typed into it is not thrown away unasked. */
export function AppDialog({
  title,
  isUnsaved = false,
  onClose,
  children,
}: {
  readonly title: string;
  /** Whether closing it would lose what the member typed. */
  readonly isUnsaved?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  useFocusBack();
  useAsDialog();
  return (
    <Modal
      opened
      onClose={() => {
        if (isUnsaved) setAsking(!isAsking);
        else onClose();
      }}
      title={title}
      size={520}
      radius="lg"
      yOffset={32}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.45 }}
      closeButtonProps={{ "aria-label": t("common.close") }}
      classNames={{
        content: classes["content"] ?? "",
        header: classes["header"] ?? "",
        title: classes["title"] ?? "",
        body: classes["body"] ?? "",
      }}
    >
      {isAsking && isUnsaved && (
        <section
          className={classes["asking"]}
          role="alert"
          data-testid="unsaved"
        >
          <p>{t("common.discardLead")}</p>
          <Button
            autoFocus
            variant="default"
            size="compact-sm"
            onClick={() => {
              setAsking(false);
            }}
          >
            {t("common.keepEditing")}
          </Button>
          <Button
            variant="light"
            color="red"
            size="compact-sm"
            data-testid="discard"
            onClick={onClose}
          >
            {t("common.discard")}
          </Button>
        </section>
      )}
      {children}
    </Modal>
  );
}
