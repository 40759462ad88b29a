import { useTranslation } from "react-i18next";
import type { AppView } from "../../../shared/model/app-view";
import { NidanMark } from "../../components/NidanMark";
import classes from "./Settings.module.css";

/** Which Nidan this is, for whom it was built, and what it runs on. */
export function AboutSection({
  view: { version, flavour, runtime },
}: {
  readonly view: AppView;
}) {
  const { t } = useTranslation();
  return (
    <section
      className={classes["about"]}
      aria-label={t("settings.about")}
      data-testid="about"
    >
      <NidanMark size={40} />
      <div>
        <p className={classes["name"]}>
          二段 Nidan <span>{t("settings.version", { version })}</span>
          {flavour !== "release" && (
            <>
              {" "}
              <span data-testid="flavour">{t(`help.flavour.${flavour}`)}</span>
            </>
          )}
        </p>
        <p className={classes["lead"]}>{t("settings.aboutLead")}</p>
        <p className={classes["lead"]} data-testid="runtime">
          Electron {runtime.electron} · Chromium {runtime.chromium} · Node.js{" "}
          {runtime.node}
        </p>
      </div>
    </section>
  );
}
