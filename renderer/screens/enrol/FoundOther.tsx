import {
  IconAlertTriangle,
  IconDeviceMobileMessage,
  IconFileExport,
  IconLink,
  IconTextCaption,
  IconWifi,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FoundView, OtherKind } from "../../../shared/model/found-view";
import { FoundLink } from "./FoundLink";
import classes from "./Found.module.css";

const icons = {
  "web-link": IconLink,
  wifi: IconWifi,
  "google-migration": IconFileExport,
  duo: IconDeviceMobileMessage,
  "microsoft-push": IconDeviceMobileMessage,
  okta: IconDeviceMobileMessage,
  text: IconTextCaption,
} as const satisfies Record<OtherKind, typeof IconLink>;

/** Something that is no entry: what it is, and what to do with it instead. */
export function FoundOther({
  item,
}: {
  readonly item: Extract<FoundView, { kind: "other" }>;
}) {
  const { t } = useTranslation();
  const Icon = icons[item.what];
  return (
    <>
      <div className={classes["head"]}>
        <Icon size={20} stroke={1.7} aria-hidden className={classes["sign"]} />
        <span className={classes["issuer"]}>
          {t(`enrol.other.${item.what}`)}
        </span>
      </div>
      {item.link === null && item.excerpt !== "" && (
        <bdi className={classes["excerpt"]}>{item.excerpt}</bdi>
      )}
      <p className={classes["options"]}>
        {t(
          item.what === "web-link" && item.link === null
            ? "enrol.closedLink"
            : `enrol.otherHint.${item.what}`,
        )}
      </p>
      {item.link !== null && (
        <FoundLink foundId={item.foundId} link={item.link} />
      )}
    </>
  );
}

/** Something that was meant to be an entry: which part is to blame, and why. */
export function FoundRefused({
  item,
}: {
  readonly item: Extract<FoundView, { kind: "refused" }>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes["head"]}>
        <IconAlertTriangle
          size={20}
          stroke={1.7}
          aria-hidden
          className={classes["warn"]}
        />
        <div className={classes["who"]}>
          <span className={classes["wrap"]}>{t("enrol.refusedTitle")}</span>
          {item.label !== "" && (
            <bdi className={classes["account"]}>{item.label}</bdi>
          )}
        </div>
      </div>
      <p className={classes["reason"]}>
        {t("enrol.refusedReason", {
          field: t(`enrol.field.${item.refusal.field}`),
          problem: t(`enrol.problem.${item.refusal.problem}`),
        })}
      </p>
    </>
  );
}
