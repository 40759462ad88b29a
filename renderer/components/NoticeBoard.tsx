import "@mantine/core/styles/Notification.layer.css";
import "@mantine/notifications/styles.layer.css";
import { Button } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import i18next from "i18next";
import type { Notice } from "./notice";
import classes from "./NoticeBoard.module.css";

const SHORT_MS = 4000;
const LONG_MS = 10_000;

/** Where notices appear. It may be mounted after the first notice was pinned. */
export function NoticeBoard() {
  return (
    <Notifications
      position="bottom-center"
      limit={3}
      zIndex={400}
      containerWidth={440}
    />
  );
}

/** Puts a notice on the board; one that can be undone stays long enough to be read and reached. */
export function pin({ message, tone, undo, isLong }: Notice): void {
  const id = notifications.show({
    role: tone === "problem" ? "alert" : "status",
    color: tone === "problem" ? "red" : "teal",
    icon:
      tone === "problem" ? (
        <IconAlertTriangle size={18} aria-hidden />
      ) : (
        <IconCheck size={18} aria-hidden />
      ),
    autoClose:
      undo === undefined && tone === "done" && isLong !== true
        ? SHORT_MS
        : LONG_MS,
    withCloseButton: undo === undefined,
    closeButtonProps: { "aria-label": i18next.t("common.close") },
    className: classes["notice"] ?? "",
    message: (
      <span className={classes["line"]}>
        <span>{message}</span>
        {undo !== undefined && (
          <Button
            size="compact-sm"
            variant="light"
            data-testid="undo"
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        )}
      </span>
    ),
  });
}

/** Takes all notices off the board, and those that wait for a place on it. */
export function clear(): void {
  notifications.clean();
}
