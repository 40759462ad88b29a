import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import form from "../../components/form.module.css";
import { copyText } from "./copy-text";
import { groupKey } from "./group-key";
import classes from "./IssuedCode.module.css";

/** The key for typing, in groups of four, to copy without its spaces (S16). */
export function TypedKey({
  secret,
  memberId,
}: {
  readonly secret: string;
  readonly memberId: MemberId;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={form["form"]}>
      <div>
        <p id={id} className={form["note"]}>
          {t("console.twoStep.totp.key")}
        </p>
        <code
          className={classes["key"]}
          aria-labelledby={id}
          role="group"
          data-testid="totp-key"
          translate="no"
        >
          {groupKey(secret)}
        </code>
        <p className={form["note"]}>
          {t("console.twoStep.totp.keyHint", { account: memberId })}
        </p>
      </div>
      <div className={form["actions"]}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={16} stroke={1.8} aria-hidden />}
          data-testid="copy-key"
          onClick={() => {
            setCopied(copyText(secret));
          }}
        >
          {t("console.twoStep.totp.copy")}
        </Button>
      </div>
      <p className={form["note"]} role="status">
        {isCopied !== null &&
          t(
            isCopied
              ? "console.twoStep.totp.copied"
              : "console.twoStep.totp.copyFailed",
          )}
      </p>
    </div>
  );
}
