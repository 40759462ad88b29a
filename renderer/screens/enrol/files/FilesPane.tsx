import { Button, Loader } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TrayView } from "../../../../shared/model/tray-view";
import { useApi } from "../../../api";
import { Callout } from "../../../components/Callout";
import { explain } from "../../../words/explain";
import { ClipboardButtons } from "./ClipboardButtons";
import { FileResults } from "./FileResults";
import { MOST_FILES, useReadingFiles } from "./use-reading-files";
import classes from "../Pane.module.css";

/** The most that the contract takes, in characters. */
const LONGEST_TEXT = 200_000;

/** What was dropped on the window or pasted into it: files, or a text with addresses of entries. */
export type DroppedHere = {
  readonly files: readonly File[];
  readonly text: string;
};

/** Pictures and PDF files: chosen here, dropped on the window or pasted into it. */
export function FilesPane({
  onTray,
  dropped,
}: {
  readonly onTray: (tray: TrayView) => void;
  readonly dropped: DroppedHere;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { reading, read } = useReadingFiles(onTray);
  const input = useRef<HTMLInputElement>(null);
  const text = useMutation(
    api.query.enrol.readText.mutationOptions({ onSuccess: onTray }),
  );
  const { mutate } = text;
  useEffect(() => {
    if (dropped.files.length > 0) read(dropped.files);
    if (dropped.text !== "")
      mutate({ text: dropped.text.slice(0, LONGEST_TEXT) });
  }, [dropped, mutate, read]);
  const choose = () => input.current?.click();
  return (
    <>
      <p className={classes["hint"]}>{t("files.lead")}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="file-input"
        accept="image/*,.svg,.pdf,.heic,.heif"
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files !== null && files.length > 0) read([...files]);
          event.currentTarget.value = ""; // the same file can be chosen again
        }}
      />
      <div className={classes["actions"]}>
        <Button
          data-testid="choose-files"
          leftSection={<IconPhoto size={18} aria-hidden />}
          disabled={!reading.isOver}
          onClick={choose}
        >
          {t("files.choose")}
        </Button>
        <ClipboardButtons onTray={onTray} />
      </div>
      {!reading.isOver && (
        <p className={classes["progress"]} role="status">
          <Loader size="sm" aria-hidden />
          {t("files.reading", {
            done: reading.done.length + 1,
            of: reading.of,
          })}
        </p>
      )}
      {reading.tooMany && (
        <Callout tone="problem" testId="too-many-files">
          {t("files.tooMany", { most: MOST_FILES })}
        </Callout>
      )}
      {text.error !== null && (
        <Callout tone="problem">{explain(t, text.error)}</Callout>
      )}
      {reading.error !== null && (
        <Callout tone="problem">{explain(t, reading.error)}</Callout>
      )}
      <FileResults files={reading.done} />
    </>
  );
}
