import { useTranslation } from "react-i18next";
import type { NamedEntry } from "../../../shared/model/vault-view";
import { entryName } from "../../words/entry-name";
import classes from "./Backups.module.css";

/** Entries by name under a heading; nothing where there are none. */
export function EntryNames({
  heading,
  entries,
  testId,
}: {
  readonly heading: string;
  readonly entries: readonly NamedEntry[];
  readonly testId?: string;
}) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <section data-testid={testId}>
      <h3 className={classes["heading"]}>{heading}</h3>
      <ul className={classes["names"]}>
        {entries.map((entry, at) => (
          <li key={at}>
            <bdi>{entryName(entry, t("backups.unnamed"))}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
