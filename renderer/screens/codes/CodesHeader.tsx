import { Button } from "@mantine/core";
import { IconScan } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { NidanMark } from "../../components/NidanMark";
import { AddMenuButton } from "./AddMenuButton";
import { SearchField } from "./SearchField";
import type { Ways } from "./ways";
import classes from "./CodesHeader.module.css";

/** Name, search, and the ways in. Without entries the empty state carries the main button, so there is only one. */
export function CodesHeader({
  ways,
  empty,
  search,
}: {
  readonly ways: Ways;
  readonly empty: boolean;
  readonly search: {
    readonly query: string;
    readonly change: (query: string) => void;
    readonly submit: () => void;
    readonly field: Ref<HTMLInputElement>;
  } | null;
}) {
  const { t } = useTranslation();
  return (
    <header className={classes["header"]}>
      <h1 className={classes["name"]}>
        <NidanMark size={30} />
        <span lang="ja">二段</span>
        <span className={classes["latin"]} lang="en">
          Nidan
        </span>
      </h1>
      {search !== null && (
        <div className={classes["search"]}>
          <SearchField {...search} />
        </div>
      )}
      <div className={classes["ways"]}>
        {!empty && (
          <Button
            data-testid="scan-screen"
            leftSection={<IconScan size={18} aria-hidden />}
            onClick={ways.scan}
          >
            {t("codes.scan")}
          </Button>
        )}
        <AddMenuButton ways={ways} />
      </div>
    </header>
  );
}
