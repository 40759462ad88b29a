import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryId } from "../shared/ids";
import type { EntryView } from "../shared/model/entry-view";
import { useApi } from "./api";
import { AppDialogs, isOfVault, type OpenDialog } from "./app-dialogs";
import { Rail, type Half } from "./components/Rail";
import { DropSign } from "./components/DropSign";
import { WaitingSign } from "./components/WaitingSign";
import { useNoticesWanted } from "./components/notices";
import { announceReady, type Ready } from "./first-paint";
import { CodesScreen } from "./screens/codes/CodesScreen";
import type { Ways } from "./screens/codes/ways";
import { ScanHereProvider } from "./scan-here";
import { useArrivals } from "./use-arrivals";
import { useArrivedLink } from "./use-arrived-link";
import { useHelpAsked } from "./use-help-asked";
import { useVaultChanges } from "./use-vault-changes";

const BackupBanners = lazy(() =>
  import("./screens/backups/BackupBanners").then((module) => ({
    default: module.BackupBanners,
  })),
);
const RecoveryOffer = lazy(() =>
  import("./screens/backups/RecoveryOffer").then((module) => ({
    default: module.RecoveryOffer,
  })),
);
const BeginWithPassphrase = lazy(() =>
  import("./screens/protection/BeginWithPassphrase").then((module) => ({
    default: module.BeginWithPassphrase,
  })),
);
const LockedScreen = lazy(() =>
  import("./screens/unlock/LockedScreen").then((module) => ({
    default: module.LockedScreen,
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
  const { t } = useTranslation();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const status = useQuery(api.query.vault.status.queryOptions());
  const list = useQuery(api.query.codes.list.queryOptions());
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
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const closeOfVault = useCallback(() => {
    setDialog((open) => (isOfVault(open) ? null : open));
  }, []);
  useVaultChanges(closeOfVault);
  useHelpAsked(view?.platform === "mac", () => {
    setDialog("diagnostics");
  });
  const [fresh, setFresh] = useState<readonly EntryId[]>([]);
  const [ready, setReady] = useState<Ready | null>(null);
  const scanHere = useCallback(() => {
    setDialog("scan-here");
  }, []);
  const showRecoveryCodes = useCallback((recoveryCodesOf: EntryView) => {
    setDialog({ recoveryCodesOf });
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
    files: () => {
      setDialog("files");
    },
    camera: () => {
      setDialog("camera");
    },
  }));
  const vault = status.data;
  const closed = vault !== undefined && vault.state !== "open";
  const current: Ready = closed ? "vault-problem" : "codes";
  const drawn = useCallback(() => {
    announceReady(current);
    setReady(current);
  }, [current]);
  const impatient = usePatience(list.isPending && !closed && !list.isError);
  // The member menu may be there first, by a link; and what is for the codes need not wait for them to be looked at.
  const isDrawn = ready !== null || isConsoleOpen;
  const { isDragged, waiting } = useArrivals(
    {
      dialog,
      vault:
        closed || impatient
          ? "closed"
          : isDrawn && vault !== undefined
            ? "open"
            : "unknown",
    },
    (arrived) => {
      setHalf("codes");
      setDialog(arrived);
    },
  );

  return (
    <Suspense fallback={null}>
      <Rail
        half={half}
        isQa={view?.flavour === "qa"}
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
      {half === "console" ? null : vault?.state === "locked" ? (
        <LockedScreen vault={vault} onDrawn={drawn} />
      ) : vault !== undefined && vault.state !== "open" ? (
        <VaultProblemScreen
          vault={vault}
          platform={view?.platform ?? "linux"}
          offer={
            <Suspense fallback={null}>
              <RecoveryOffer
                isGone={
                  vault.state === "unreadable" && vault.problem === "gone"
                }
              />
            </Suspense>
          }
          begin={
            <Suspense fallback={null}>
              <BeginWithPassphrase />
            </Suspense>
          }
          onDrawn={drawn}
        />
      ) : impatient ? (
        <WaitingScreen />
      ) : (
        <>
          {ready !== null && (
            <Suspense fallback={null}>
              <BackupBanners
                onSettings={() => {
                  setDialog("settings");
                }}
              />
            </Suspense>
          )}
          <CodesScreen
            ways={ways}
            fresh={fresh}
            onRecoveryCodes={showRecoveryCodes}
            onDrawn={drawn}
          />
        </>
      )}
      {isDragged && <DropSign />}
      {waiting !== null && (
        <WaitingSign>{t(`enrol.waits.${waiting}`)}</WaitingSign>
      )}
      {isDrawn && (
        // Of its own: while it loads, a dialog must neither vanish nor stay.
        <Suspense fallback={null}>{noticesWanted && <NoticeBoard />}</Suspense>
      )}
      {isDrawn && (
        <Suspense fallback={null}>
          <AppDialogs
            open={dialog}
            view={view}
            isVaultOpen={vault?.state === "open"}
            onOpen={setDialog}
            onAdded={setFresh}
          />
        </Suspense>
      )}
    </Suspense>
  );
}
