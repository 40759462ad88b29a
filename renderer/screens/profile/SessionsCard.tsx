import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { isolate } from "../../words/entry-name";
import classes from "./Profile.module.css";

/** ログイン中の端末: where this member is signed in, and the end of any of it (R54). */
export function SessionsCard({ sessions }: Pick<AccountView, "sessions">) {
  const api = useApi();
  const { t } = useTranslation();
  const { run, busy, error } = useAct(api.call.account.endSessions, () => {
    void showNotice({
      tone: "done",
      message: t("console.profile.sessions.ended"),
    });
  });
  const thisFirst = [...sessions].sort(
    (a, b) =>
      Number(b.isThis) - Number(a.isThis) || b.lastUsedAt - a.lastUsedAt,
  );
  const nameOf = (name: string) =>
    name === "" ? t("console.profile.sessions.unnamed") : name;
  return (
    <Card
      title={t("console.profile.sessions.title")}
      lead={t("console.profile.sessions.lead")}
      testId="sessions"
    >
      <ul className={classes["sessions"]}>
        {thisFirst.map(({ deviceName, ...session }) => (
          <li key={session.sessionId} data-testid="session">
            <div>
              <strong>
                <bdi>{nameOf(deviceName)}</bdi>
              </strong>{" "}
              {session.isThis && (
                <span className={classes["this"]}>
                  {t("console.profile.sessions.this")}
                </span>
              )}
              <p className={form["note"]}>
                {t("console.profile.sessions.started", {
                  at: new Date(session.startedAt),
                })}
                {" · "}
                {t("console.profile.sessions.used", {
                  at: new Date(session.lastUsedAt),
                })}
                {session.ip !== null && ` · ${session.ip}`}
              </p>
            </div>
            {!session.isThis && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                data-testid="end-session"
                aria-label={t("console.profile.sessions.endName", {
                  name: isolate(nameOf(deviceName)),
                })}
                onClick={() => void run({ which: session.sessionId })}
              >
                {t("console.profile.sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={error} />
      {sessions.length > 1 && (
        <div className={form["actions"]}>
          <Button
            variant="default"
            loading={busy}
            data-testid="end-others"
            onClick={() => void run({ which: "others" })}
          >
            {t("console.profile.sessions.others")}
          </Button>
        </div>
      )}
    </Card>
  );
}
