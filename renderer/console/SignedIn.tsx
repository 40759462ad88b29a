import { isDefinedError, safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Method } from "../../shared/model/sign-in-method";
import { useApi } from "../api";
import { showNotice } from "../components/notices";
import { ActivityScreen } from "../screens/activity/ActivityScreen";
import { BackupCodesScreen } from "../screens/backup-codes/BackupCodesScreen";
import { DeliveryScreen } from "../screens/delivery/DeliveryScreen";
import { DevicesScreen } from "../screens/devices/DevicesScreen";
import { GuideScreen } from "../screens/guide/GuideScreen";
import { HomeScreen } from "../screens/home/HomeScreen";
import { ProfileScreen } from "../screens/profile/ProfileScreen";
import { TwoStepScreen } from "../screens/two-step/TwoStepScreen";
import { ConfirmLink } from "../second-step/ConfirmLink";
import { explain } from "../words/explain";
import { AskAgain, type Asking } from "./AskAgain";
import classes from "./Console.module.css";
import { ConsoleMenu } from "./ConsoleMenu";
import type { PageProps } from "./page-props";
import type { Page } from "./places";
import { SessionProvider } from "./session";
import { useDropLink } from "./link";

const screens: Readonly<Record<Page, (props: PageProps) => React.ReactNode>> = {
  home: HomeScreen,
  "two-step": TwoStepScreen,
  "backup-codes": BackupCodesScreen,
  devices: DevicesScreen,
  activity: ActivityScreen,
  profile: ProfileScreen,
  delivery: DeliveryScreen,
  guide: GuideScreen,
};

/** A page, and the how manieth visit it is: choosing the page that is open begins it anew. */
type Visit = { readonly page: Page; readonly visit: number };

/** The menu at the left and the page that was chosen from it (S07). */
export function SignedIn({
  account,
  link,
  leave,
}: Pick<PageProps, "account"> & {
  /** A link that no second step on the screen has claimed. */
  readonly link: string | null;
  readonly leave: (note: "signed-out" | "session-over") => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [{ page, visit }, setPlace] = useState<Visit>({
    page: "home",
    visit: 0,
  });
  const [asking, setAsking] = useState<Asking | null>(null);
  const dropLink = useDropLink();
  const session = useMemo(
    () => ({
      askAgain: (start?: Method) =>
        new Promise<boolean>((answer) => {
          setAsking({
            ...(start === undefined ? {} : { start }),
            answer: (given) => {
              setAsking(null);
              answer(given);
            },
          });
        }),
      over: () => {
        leave("session-over");
      },
      renew: () =>
        void cache.invalidateQueries({
          queryKey: api.query.account.view.key(),
        }),
    }),
    [api, cache, leave],
  );
  const signOut = async () => {
    const { error } = await safe(
      api.call.account.endSessions({ which: "this" }),
    );
    const isOut = isDefinedError(error) && error.code === "NOT_SIGNED_IN";
    if (error === null || isOut) leave("signed-out");
    else void showNotice({ tone: "problem", message: explain(t, error) });
  };
  /** Another page is a good moment to see what became of the account meanwhile, and whether the session still holds. */
  const go = (chosen: Page) => {
    asking?.answer(false);
    setPlace({ page: chosen, visit: visit + 1 });
    session.renew();
  };
  const Screen = screens[page];
  return (
    <SessionProvider value={session}>
      <div className={classes["inside"]}>
        <ConsoleMenu
          account={account}
          page={page}
          go={go}
          onSignOut={() => void signOut()}
        />
        {asking !== null && (
          <div className={classes["page"]}>
            <AskAgain asking={asking} />
          </div>
        )}
        {/* Not a dialog: the code may be among the codes or in the stand-in's mailbox, and what was typed here stays. */}
        <div className={classes["page"]} hidden={asking !== null}>
          {link !== null && (
            <ConfirmLink
              key={link}
              link={link}
              onDone={dropLink}
              onOver={dropLink}
            />
          )}
          <Screen key={visit} account={account} go={go} />
        </div>
      </div>
    </SessionProvider>
  );
}
