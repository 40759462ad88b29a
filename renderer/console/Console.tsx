import { isDefinedError } from "@orpc/client";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../api";
import { ServiceChoice } from "../screens/sign-in/ServiceChoice";
import { StandInPanel } from "../screens/stand-in/StandInPanel";
import { addConsoleWords } from "../words/console/add";
import classes from "./Console.module.css";
import { Entrance } from "./Entrance";
import { ErrorNote } from "./ErrorNote";
import { LinkProvider } from "./link";
import { door, type Place } from "./places";
import { SignedIn } from "./SignedIn";

addConsoleWords();

/** The member menu: the door until somebody is signed in, then the menu; the stand-in phone and mailbox beside both. */
export function Console({
  link,
  onLinkDealtWith,
  onLinkOpened,
}: {
  /** The link by which the system opened the app, if one waits. */
  readonly link: string | null;
  readonly onLinkDealtWith: () => void;
  /** A link of a message in the stand-in, to be opened as if the system had. */
  readonly onLinkOpened: (link: string) => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const view = useQuery(api.query.account.view.queryOptions());
  const [place, setPlace] = useState<Place>(door);
  const [claims, setClaims] = useState(0);
  const claim = useCallback(() => {
    setClaims((count) => count + 1);
    return () => {
      setClaims((count) => count - 1);
    };
  }, []);
  const arrived = useMemo(
    () => ({ link, drop: onLinkDealtWith, open: onLinkOpened, claim }),
    [link, onLinkDealtWith, onLinkOpened, claim],
  );
  const leave = useCallback(
    (note: "signed-out" | "session-over") => {
      setPlace({ ...door, note });
      void cache.resetQueries({ queryKey: api.query.account.view.key() });
    },
    [api, cache],
  );

  const isOut =
    isDefinedError(view.error) && view.error.code === "NOT_SIGNED_IN";
  // The last view is still there when it cannot be renewed.
  const account = isOut ? undefined : view.data;
  const hasEnded = isOut && view.data !== undefined;
  const shownPlace =
    hasEnded && place.at === "sign-in" && place.note === null
      ? { ...place, note: "session-over" as const }
      : place;
  const unclaimed = claims === 0 ? link : null;
  const content = () => {
    if (account !== undefined && place.at !== "completed")
      return <SignedIn account={account} link={unclaimed} leave={leave} />;
    if (account === undefined && !isOut)
      return (
        <div className={classes["door"]}>
          {view.error === null ? (
            <p role="status">{t("console.frame.opening")}</p>
          ) : (
            <>
              <ErrorNote error={view.error} />
              <Button onClick={() => void view.refetch()}>
                {t("common.retry")}
              </Button>
              <ServiceChoice />
            </>
          )}
        </div>
      );
    return (
      <div className={classes["door"]}>
        <Entrance
          place={shownPlace}
          link={unclaimed}
          dropLink={onLinkDealtWith}
          go={setPlace}
          onSignedIn={() => {
            setPlace(door);
            void view.refetch();
          }}
        />
      </div>
    );
  };
  return (
    <LinkProvider value={arrived}>
      <main className={classes["console"]}>{content()}</main>
      <StandInPanel isServed={isOut || view.data !== undefined} />
    </LinkProvider>
  );
}
