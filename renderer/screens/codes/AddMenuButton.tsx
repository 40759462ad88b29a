import { ActionIcon } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ways } from "./ways";

const AddMenu = lazy(() =>
  import("./AddMenu").then((module) => ({ default: module.AddMenu })),
);

/** The other ways to add an entry; the menu is loaded with the first press. */
export function AddMenuButton({ ways }: { readonly ways: Ways }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const button = (
    <ActionIcon
      variant="default"
      size={36}
      data-testid="add-menu"
      aria-label={t("codes.add")}
      aria-haspopup="menu"
      title={t("codes.add")}
      {...(wanted
        ? {}
        : {
            onClick: () => {
              setWanted(true);
            },
          })}
    >
      <IconPlus size={18} aria-hidden />
    </ActionIcon>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <AddMenu target={button} ways={ways} />
    </Suspense>
  );
}
