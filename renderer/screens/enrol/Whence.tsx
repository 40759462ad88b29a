import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { PlaceView } from "../../../shared/model/place-view";
import { isolate } from "../../words/entry-name";
import classes from "./Found.module.css";

/** Where something was read, and what was around it there. */
export function Whence({
  place,
  picture,
}: {
  readonly place: PlaceView;
  readonly picture: string | null;
}) {
  const { t } = useTranslation();
  const words = placeWords(t, place);
  if (words === null) return null;
  return (
    <p className={classes["whence"]} data-testid="whence">
      {picture !== null && (
        <img className={classes["picture"]} src={picture} alt="" />
      )}
      {words}
    </p>
  );
}

/** Of what was typed or pasted the member knows where it comes from. */
function placeWords(t: TFunction, place: PlaceView): string | null {
  switch (place.kind) {
    case "screen":
      return place.of === 1
        ? t("enrol.place.screen")
        : t("enrol.place.screenOf", { display: place.display, of: place.of });
    case "file":
      return place.page === null
        ? isolate(place.name)
        : t("enrol.place.page", {
            name: isolate(place.name),
            page: place.page,
          });
    case "camera":
    case "clipboard":
    case "link":
      return t(`enrol.place.${place.kind}`);
    case "pasted":
    case "typed":
      return null;
  }
}
