import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { EntryId } from "../shared/ids";
import { useApi } from "./api";
import { useNoticesWanted } from "./components/notices";
import { announceReady, type Ready } from "./first-paint";
import { CodesScreen } from "./screens/codes/CodesScreen";
import type { Ways } from "./screens/codes/ways";
import { useChoose } from "./use-preferences";

const EnrolDialog = lazy(() =>
  import("./screens/enrol/EnrolDialog").then((module) => ({
    default: module.EnrolDialog,
  })),
);
const SettingsDialog = lazy(() =>
  import("./screens/settings/SettingsDialog").then((module) => ({
    default: module.SettingsDialog,
  })),
);
const VaultProblemScreen = lazy(() =>
  import("./screens/unlock/VaultProblemScreen").then((module) => ({
    default: module.VaultProblemScreen,
  })),
);
const WaitingScreen = lazy(() =>
  import("./screens/unlock/WaitingScreen").then((module) => ({
    default: module.WaitingScreen,
  })),
);
const NoticeBoard = lazy(() =>
  import("./components/NoticeBoard").then((module) => ({
    default: module.NoticeBoard,
  })),
);

/** How long the keychain may take before the window says that the OS is probably asking something. */
const PATIENCE_MS = 1000;

type Dialog = keyof Ways;

function usePatience(waiting: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      setOver(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [waiting]);
  return waiting && over;
}

/** Picks the screen: the codes as soon as they are there, else what keeps the vault from opening. */
export function App() {
  const api = useApi();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const status = useQuery(api.query.vault.status.queryOptions());
  const list = useQuery(api.query.codes.list.queryOptions());
  const choose = useChoose();
  const noticesWanted = useNoticesWanted();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [fresh, setFresh] = useState<readonly EntryId[]>([]);
  const [ready, setReady] = useState<Ready | null>(null);
  const [ways] = useState<Ways>(() => ({
    scan: () => {
      setDialog("scan");
    },
    paste: () => {
      setDialog("paste");
    },
    typed: () => {
      setDialog("typed");
    },
    settings: () => {
      setDialog("settings");
    },
  }));
  const vault = status.data;
  const closed = vault !== undefined && vault.state !== "open";
  const current: Ready = closed ? "vault-problem" : "codes";
  const drawn = useCallback(() => {
    announceReady(current);
    setReady(current);
  }, [current]);
  const close = () => {
    setDialog(null);
  };
  const impatient = usePatience(list.isPending && !closed && !list.isError);

  return (
    <Suspense fallback={null}>
      {closed ? (
        <VaultProblemScreen
          vault={vault}
          platform={view?.platform ?? "linux"}
          onDrawn={drawn}
        />
      ) : impatient ? (
        <WaitingScreen />
      ) : (
        <CodesScreen ways={ways} fresh={fresh} onDrawn={drawn} />
      )}
      {ready !== null && (
        <Suspense fallback={null}>
          {noticesWanted && <NoticeBoard />}
          {dialog === "settings" && view !== undefined && (
            <SettingsDialog view={view} onChoose={choose} onClose={close} />
          )}
          {dialog !== null && dialog !== "settings" && !closed && (
            <EnrolDialog start={dialog} onAdded={setFresh} onClose={close} />
          )}
        </Suspense>
      )}
    </Suspense>
  );
}
