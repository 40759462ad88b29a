import {
  IconBook2,
  IconDeviceLaptop,
  IconHistory,
  IconHome,
  IconId,
  IconListNumbers,
  IconLogout,
  IconSend,
  IconShieldCheck,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../shared/model/account-view";
import { useApi } from "../api";
import classes from "./ConsoleMenu.module.css";
import type { Page } from "./places";

const icons = {
  home: IconHome,
  "two-step": IconShieldCheck,
  "backup-codes": IconListNumbers,
  devices: IconDeviceLaptop,
  activity: IconHistory,
  profile: IconId,
  delivery: IconSend,
  guide: IconBook2,
} satisfies Record<Page, unknown>;

/** The manual's own way: 「会員登録情報の確認・変更」, then 「2段階認証」 (S07). */
const groups = [
  { title: null, pages: ["home"] },
  {
    title: "console.frame.group",
    pages: ["two-step", "backup-codes", "devices", "activity", "profile"],
  },
  { title: "console.frame.more", pages: ["guide", "delivery"] },
] as const;

/** The menu at the left of the member menu. */
export function ConsoleMenu({
  account,
  page,
  go,
  onSignOut,
}: {
  readonly account: AccountView;
  readonly page: Page;
  readonly go: (page: Page) => void;
  readonly onSignOut: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const where = useQuery(api.query.service.where.queryOptions());
  // How messages go is set here for the service of this computer alone.
  const isHere = where.data?.address === null;
  return (
    <div className={classes["menu"]}>
      <p className={classes["who"]}>
        <span>{t("console.frame.memberId")}</span>
        <strong data-testid="who">{account.memberId}</strong>
      </p>
      <nav aria-label={t("console.frame.menu")} className={classes["nav"]}>
        {groups.map(({ title, pages }) => (
          <div key={title ?? "top"} className={classes["group"]}>
            {title !== null && <p className={classes["title"]}>{t(title)}</p>}
            {pages.map((name: Page) => {
              if (name === "delivery" && !isHere) return null;
              const Icon = icons[name];
              return (
                <button
                  key={name}
                  type="button"
                  className={classes["item"]}
                  aria-current={name === page ? "page" : undefined}
                  data-testid={`page-${name}`}
                  onClick={() => {
                    go(name);
                  }}
                >
                  <Icon size={18} stroke={1.7} aria-hidden />
                  <span>{t(`console.frame.pages.${name}`)}</span>
                </button>
              );
            })}
          </div>
        ))}
      </nav>
      <button
        type="button"
        className={classes["item"]}
        data-testid="sign-out"
        onClick={onSignOut}
      >
        <IconLogout size={18} stroke={1.7} aria-hidden />
        <span>{t("console.frame.signOut")}</span>
      </button>
    </div>
  );
}
