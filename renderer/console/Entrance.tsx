import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api";
import { GuideAtDoor } from "../screens/guide/GuideAtDoor";
import { CompletedScreen } from "../screens/sign-in/CompletedScreen";
import { ForgottenScreen } from "../screens/sign-in/ForgottenScreen";
import { NewPasswordScreen } from "../screens/sign-in/NewPasswordScreen";
import { RegisteredScreen } from "../screens/sign-in/RegisteredScreen";
import { RegisterScreen } from "../screens/sign-in/RegisterScreen";
import { SecondStepScreen } from "../screens/sign-in/SecondStepScreen";
import { SignInScreen } from "../screens/sign-in/SignInScreen";
import { ConfirmLink } from "../second-step/ConfirmLink";
import { door, type Place } from "./places";

type Going = {
  readonly go: (place: Place) => void;
  readonly onSignedIn: () => void;
};

function PlaceScreen({
  place,
  linkWaits = false,
  go,
  onSignedIn,
}: Going & { readonly place: Place; readonly linkWaits?: boolean }) {
  switch (place.at) {
    case "sign-in":
      return (
        <SignInScreen
          key={place.note ?? "door"}
          place={place}
          linkWaits={linkWaits}
          go={go}
          onSignedIn={onSignedIn}
        />
      );
    case "register":
      return <RegisterScreen go={go} />;
    case "guide":
      return (
        <GuideAtDoor
          back={() => {
            go(door);
          }}
        />
      );
    case "registered":
      return <RegisteredScreen memberId={place.memberId} go={go} />;
    case "forgotten":
      return <ForgottenScreen typed={place.typed} go={go} />;
    case "new-password":
      return <NewPasswordScreen link={place.link} go={go} />;
    case "second-step":
      return (
        <SecondStepScreen view={place.view} go={go} onSignedIn={onSignedIn} />
      );
    case "completed":
      return <CompletedScreen onSignedIn={onSignedIn} />;
  }
}

/** A link that came while no second step was on the screen: what it asks for decides what is shown (S27, S28). */
function LinkAtDoor({
  link,
  dropLink,
  go,
  onSignedIn,
}: Going & { readonly link: string; readonly dropLink: () => void }) {
  const api = useApi();
  const look = useQuery({
    ...api.query.account.openLink.queryOptions({ input: { link } }),
    gcTime: 0, // the link is a credential: it is not kept longer than the page
  });
  const settle = (place: Place) => {
    dropLink();
    go(place);
  };
  if (look.isPending) return null;
  switch (look.data?.next) {
    case "sign-in-first":
      return (
        <PlaceScreen place={door} linkWaits go={go} onSignedIn={onSignedIn} />
      );
    case "new-password":
      return <NewPasswordScreen link={link} go={settle} />;
    case "confirm":
    case undefined:
      return (
        <ConfirmLink
          link={link}
          onDone={(done) => {
            settle({ at: "completed", done });
          }}
          onOver={() => {
            settle(door);
          }}
        />
      );
  }
}

/** What is shown to someone who is not signed in. */
export function Entrance({
  place,
  link,
  dropLink,
  ...going
}: Going & {
  readonly place: Place;
  readonly link: string | null;
  readonly dropLink: () => void;
}) {
  return link === null || place.at === "second-step" ? (
    <PlaceScreen place={place} {...going} />
  ) : (
    <LinkAtDoor key={link} link={link} dropLink={dropLink} {...going} />
  );
}
