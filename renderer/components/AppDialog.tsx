import "./dialog.css";
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./AppDialog.module.css";
import { useFocusBack } from "./use-focus-back";

/** A dialog over the codes: Escape and a click outside close it, and the focus goes back to where it was. */
export function AppDialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
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
      {children}
    </Modal>
  );
}
