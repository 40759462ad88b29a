import { IconAlertTriangle, IconCheck, IconRefresh } from "@tabler/icons-react";
import { memo } from "react";
import type { TFunction } from "i18next";
import type { CodeView, TimedCode } from "../../../shared/model/code-view";
import { CountdownBar } from "../../components/CountdownBar";
import { LetterAvatar } from "../../components/LetterAvatar";
import { entryName } from "../../words/entry-name";
import type { CodeActions, Copied } from "./use-code-actions";
import { Digits } from "./Digits";
import { EntryMenuButton } from "./EntryMenuButton";
import { spellCode } from "../../words/group-code";
import classes from "./CodeRow.module.css";

/** The words come in with `t`: a hook in each of a hundred rows is felt at the start. `code` and `after` are what is shown now and next; both null when there is nothing to show. While `hidden` they are copied all the same, and neither seen nor read out. */
export type CodeRowProps = {
  readonly t: TFunction;
  readonly view: CodeView;
  readonly code: string | null;
  readonly after: string | null;
  readonly time: TimedCode | null;
  readonly hidden: boolean;
  readonly jumps: number;
  readonly copied: Copied["which"] | null;
  readonly fresh: boolean;
  readonly actions: Pick<
    CodeActions,
    "copy" | "advance" | "remove" | "openRecoveryCodes"
  >;
};

/** One entry: the whole row copies its code, or asks for the first code of a counter-based entry. */
export const CodeRow = memo(function CodeRow(props: CodeRowProps) {
  const { t, view, code, after, time, jumps, copied, fresh, actions } = props;
  const { hidden } = props;
  const { entry } = view;
  const name = entryName(entry, t("codes.unnamed"));
  const counted = view.kind === "counted";
  const spoken =
    code === null
      ? counted
        ? t("codes.advance")
        : t("codes.stale")
      : hidden
        ? t("codes.spokenHidden")
        : t("codes.spoken", { code: spellCode(code) });
  const press = () => {
    if (code !== null) void actions.copy(entry, "current");
    else if (counted) void actions.advance(entry);
  };
  return (
    <li
      className={classes["row"]}
      data-testid="code-row"
      data-entry-id={entry.id}
      data-copied={copied ?? undefined}
      data-fresh={fresh || undefined}
      data-hidden={hidden || undefined}
    >
      <button type="button" className={classes["copy"]} onClick={press}>
        <LetterAvatar name={entry.issuer || entry.account} />
        <span className={classes["who"]}>
          <bdi className={classes["issuer"]}>
            {entry.issuer || entry.account || t("codes.unnamed")}
          </bdi>
          {entry.issuer !== "" && entry.account !== "" && (
            <bdi className={classes["account"]}>{entry.account}</bdi>
          )}
          {view.recoveryCodesLow && (
            <span className={classes["few"]} data-testid="recovery-codes-low">
              <IconAlertTriangle size={13} stroke={2} aria-hidden />
              {t("recoveryCodes.rowLeft", {
                count: view.recoveryCodesLeft ?? 0,
              })}
            </span>
          )}
        </span>
        <span className="unseen">
          {spoken}
          {after !== null &&
            !hidden &&
            t("codes.spokenNext", { code: spellCode(after) })}
        </span>
        <span className={classes["codes"]} aria-hidden>
          {counted && code === null ? (
            <span className={classes["ask"]}>
              <IconRefresh size={16} stroke={2} aria-hidden />
              {t("codes.advance")}
            </span>
          ) : (
            <Digits
              code={hidden ? null : code}
              length={entry.otp.digits}
              testId="code"
            />
          )}
          <span className={classes["below"]}>
            {copied !== null ? (
              <span className={classes["done"]}>
                <IconCheck size={14} stroke={2.5} aria-hidden />
                {t("codes.copied")}
              </span>
            ) : after !== null ? (
              <>
                <span>{t("codes.next")}</span>
                <Digits
                  code={hidden ? null : after}
                  length={entry.otp.digits}
                  testId="next-code"
                />
              </>
            ) : (
              <span>
                {counted
                  ? t("codes.counted")
                  : code === null && t("codes.stale")}
              </span>
            )}
          </span>
        </span>
        {time !== null && (
          <span className={classes["bar"]}>
            <CountdownBar
              key={`${String(jumps)}:${String(time.validUntil - time.validFrom)}`}
              validFrom={time.validFrom}
              validUntil={time.validUntil}
            />
          </span>
        )}
      </button>
      {counted && code !== null && (
        <button
          type="button"
          className={classes["advance"]}
          aria-label={t("codes.advanceName", { name })}
          title={t("codes.advance")}
          onClick={() => void actions.advance(entry)}
        >
          <IconRefresh size={18} stroke={1.8} aria-hidden />
        </button>
      )}
      <EntryMenuButton
        label={t("codes.menu", { name })}
        entry={entry}
        canCopyNext={after !== null}
        recoveryCodesLeft={view.recoveryCodesLeft}
        actions={actions}
      />
    </li>
  );
});
