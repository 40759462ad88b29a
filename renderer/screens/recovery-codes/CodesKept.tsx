import { Button } from "@mantine/core";
import { IconEye, IconEyeOff, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  areRecoveryCodesLow,
  type RecoveryCodesView,
} from "../../../shared/model/recovery-codes-view";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { KeptCode } from "./KeptCode";
import { ProofForm } from "./ProofForm";
import classes from "./RecoveryCodes.module.css";
import type { KeptCodes } from "./use-kept-codes";

const CONFIRMED_MS = 2000;

/** The kept list. Its codes stay hidden until they are asked for; copying and ticking off need no look at them. */
export function CodesKept({
  list,
  kept,
  onReplace,
  onForgotten,
}: {
  readonly list: RecoveryCodesView;
  readonly kept: KeptCodes;
  readonly onReplace: () => void;
  readonly onForgotten: () => void;
}) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const { codes, savedAt } = list;
  const left = codes.filter(({ usedAt }) => usedAt === null).length;

  const copy = async (index: number) => {
    if (!(await kept.copy(index))) return;
    setCopied(index);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setCopied(null);
    }, CONFIRMED_MS);
  };
  const forget = async () => {
    if (await kept.forget()) onForgotten();
  };
  return (
    <>
      <div className={classes["top"]}>
        <p className={classes["left"]} role="status">
          {t("recoveryCodes.left", { left, total: codes.length })}
        </p>
        <Button
          data-autofocus
          autoFocus
          variant="default"
          leftSection={
            kept.shown === null ? (
              <IconEye size={16} aria-hidden />
            ) : (
              <IconEyeOff size={16} aria-hidden />
            )
          }
          onClick={
            kept.shown === null ? () => void kept.reveal(null) : kept.hide
          }
        >
          {kept.shown === null
            ? t("recoveryCodes.show")
            : t("recoveryCodes.hide")}
        </Button>
      </div>
      {kept.mustProve && <ProofForm kept={kept} />}
      {areRecoveryCodesLow(codes) && (
        <Callout tone="problem" testId="recovery-codes-few">
          {left === 0
            ? t("recoveryCodes.none")
            : t("recoveryCodes.few", { count: left })}
        </Callout>
      )}
      <ol className={classes["list"]} aria-label={t("recoveryCodes.list")}>
        {codes.map(({ usedAt }, index) => (
          // A code has no other identity than its place while it is hidden.
          <KeptCode
            key={index}
            number={index + 1}
            code={kept.shown?.[index] ?? null}
            usedAt={usedAt}
            copied={copied === index}
            onCopy={() => void copy(index)}
            onMark={(used) => void kept.mark(index, used)}
          />
        ))}
      </ol>
      <p className={form["note"]}>
        {t("recoveryCodes.savedAt", { at: new Date(savedAt) })}
        <br />
        {t("recoveryCodes.elsewhere")}
      </p>
      <div className={form["actions"]}>
        <Button variant="default" onClick={onReplace}>
          {t("recoveryCodes.replace")}
        </Button>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void forget()}
        >
          {t("recoveryCodes.forget")}
        </Button>
      </div>
      <div className="unseen" role="status" aria-live="polite">
        {copied !== null &&
          t("recoveryCodes.copiedName", { number: copied + 1 })}
      </div>
    </>
  );
}
