import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { EntryId } from "../shared/ids";
import type { EntryView } from "../shared/model/entry-view";
import { useApi } from "./api";
import { Rail, type Half } from "./components/Rail";
import { useNoticesWanted } from "./components/notices";
import { announceReady, type Ready } from "./first-paint";
import { CodesScreen } from "./screens/codes/CodesScreen";
import type { Ways } from "./screens/codes/ways";
import { ScanHereProvider } from "./scan-here";
import { useArrivedLink } from "./use-arrived-link";
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
const RecoveryCodesDialog = lazy(() =>
  import("./screens/recovery-codes/RecoveryCodesDialog").then((module) => ({
    default: module.RecoveryCodesDialog,
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
const Console = lazy(() =>
  import("./console/Console").then((module) => ({ default: module.Console })),
);
const NoticeBoard = lazy(() =>
  import("./components/NoticeBoard").then((module) => ({
    default: module.NoticeBoard,
  })),
);

/** How long the keychain may take before the window says that the OS is probably asking something. */
const PATIENCE_MS = 1000;

type Dialog = keyof Ways | "scan-here" | "settings";

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

/** Picks the screen: the member menu where it was chosen or a link leads there; the codes as soon as they are there, else what keeps the vault from opening. */
export function App() {
  const api = useApi();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const status = useQuery(api.query.vault.status.queryOptions());
  const list = useQuery(api.query.codes.list.queryOptions());
  const choose = useChoose();
  const noticesWanted = useNoticesWanted();
  const [half, setHalf] = useState<Half>("codes");
  const [isConsoleOpen, setConsoleOpen] = useState(false);
  const chooseHalf = (chosen: Half) => {
    setHalf(chosen);
    if (chosen === "console") setConsoleOpen(true);
  };
  const [link, dropLink, openLink] = useArrivedLink(() => {
    chooseHalf("console");
  });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [recoverable, setRecoverable] = useState<EntryView | null>(null);
  const [fresh, setFresh] = useState<readonly EntryId[]>([]);
  const [ready, setReady] = useState<Ready | null>(null);
  const scanHere = useCallback(() => {
    setDialog("scan-here");
  }, []);
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
      <Rail
        half={half}
        onChoose={chooseHalf}
        onSettings={() => {
          setDialog("settings");
        }}
      />
      {isConsoleOpen && (
        // Once opened it stays: a sign-in under way must outlive a look at the codes.
        <div hidden={half !== "console"}>
          <Suspense fallback={null}>
            <ScanHereProvider value={scanHere}>
              <Console
                link={link}
                onLinkDealtWith={dropLink}
                onLinkOpened={openLink}
              />
            </ScanHereProvider>
          </Suspense>
        </div>
      )}
      {half === "console" ? null : closed ? (
        <VaultProblemScreen
          vault={vault}
          platform={view?.platform ?? "linux"}
          onDrawn={drawn}
        />
      ) : impatient ? (
        <WaitingScreen />
      ) : (
        <CodesScreen
          ways={ways}
          fresh={fresh}
          onRecoveryCodes={setRecoverable}
          onDrawn={drawn}
        />
      )}
      {ready !== null && (
        <Suspense fallback={null}>
          {noticesWanted && <NoticeBoard />}
          {dialog === "settings" && view !== undefined && (
            <SettingsDialog view={view} onChoose={choose} onClose={close} />
          )}
          {recoverable !== null && !closed && (
            <RecoveryCodesDialog
              entry={recoverable}
              onClose={() => {
                setRecoverable(null);
              }}
            />
          )}
          {dialog !== null && dialog !== "settings" && !closed && (
            <EnrolDialog
              start={dialog === "scan-here" ? "scan" : dialog}
              ownWindows={dialog === "scan-here" ? "seen" : "left-out"}
              onAdded={setFresh}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </Suspense>
  );
}
