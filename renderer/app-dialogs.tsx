import { lazy } from "react";
import { flushSync } from "react-dom";
import type { EntryId } from "../shared/ids";
import type { AppView } from "../shared/model/app-view";
import type { EntryView } from "../shared/model/entry-view";
import { useApi } from "./api";
import type { ProtectionTask } from "./screens/protection/tasks";
import type { Ways } from "./screens/codes/ways";
import type { Dropped } from "./use-dropped";
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
const TrashDialog = lazy(() =>
  import("./screens/trash/TrashDialog").then((module) => ({
    default: module.TrashDialog,
  })),
);
const DiagnosticsDialog = lazy(() =>
  import("./screens/help/DiagnosticsDialog").then((module) => ({
    default: module.DiagnosticsDialog,
  })),
);
const BackupsDialog = lazy(() =>
  import("./screens/backups/BackupsDialog").then((module) => ({
    default: module.BackupsDialog,
  })),
);

const ProtectionSection = lazy(() =>
  import("./screens/protection/ProtectionSection").then((module) => ({
    default: module.ProtectionSection,
  })),
);
const ProtectionDialog = lazy(() =>
  import("./screens/protection/ProtectionDialog").then((module) => ({
    default: module.ProtectionDialog,
  })),
);

/** What lies over the codes; one at a time. */
export type OpenDialog =
  | keyof Ways
  | "scan-here"
  | "settings"
  | "trash"
  | "backups"
  | "diagnostics"
  | { readonly dropped: Dropped }
  /** How many links had arrived: one more is another dialog. */
  | { readonly links: number }
  | { readonly recoveryCodesOf: EntryView }
  | { readonly protection: ProtectionTask };

/** Whether the dialog shows what is in the vault. */
export function isOfVault(open: OpenDialog | null): boolean {
  return open !== null && open !== "settings" && open !== "diagnostics";
}

/** The dialog that is open. All but the settings and the diagnostics show what is in the vault, and are gone with it. */
export function AppDialogs({
  open,
  view,
  isVaultOpen,
  onOpen,
  onAdded,
}: {
  readonly open: OpenDialog | null;
  readonly view: AppView | undefined;
  readonly isVaultOpen: boolean;
  readonly onOpen: (dialog: OpenDialog | null) => void;
  readonly onAdded: (fresh: readonly EntryId[]) => void;
}) {
  const api = useApi();
  const choose = useChoose();
  const close = () => {
    onOpen(null);
  };
  const instead = (dialog: OpenDialog) => () => {
    flushSync(close); // the focus is back where it goes when the next one is closed
    onOpen(dialog);
  };
  if (open === "settings")
    return (
      view !== undefined && (
        <SettingsDialog
          view={view}
          onChoose={choose}
          onTrash={isVaultOpen ? instead("trash") : null}
          onRestore={isVaultOpen ? instead("backups") : null}
          onDiagnostics={instead("diagnostics")}
          protection={
            isVaultOpen && (
              <ProtectionSection
                onTask={(protection) => {
                  instead({ protection })();
                }}
                onLock={() => {
                  close();
                  void api.call.vault.lock();
                }}
              />
            )
          }
          onClose={close}
        />
      )
    );
  if (open === "diagnostics") return <DiagnosticsDialog onClose={close} />;
  if (open === null || !isVaultOpen) return null;
  if (typeof open === "object" && "protection" in open)
    return <ProtectionDialog task={open.protection} onClose={close} />;
  if (typeof open === "object" && "recoveryCodesOf" in open)
    return <RecoveryCodesDialog entry={open.recoveryCodesOf} onClose={close} />;
  if (open === "trash") return <TrashDialog onClose={close} />;
  if (open === "backups") return <BackupsDialog onClose={close} />;
  return (
    <EnrolDialog
      key={open === "typed" || open === "paste" ? open : "found"}
      {...wayOf(open)}
      onGo={onOpen}
      onAdded={onAdded}
      onClose={close}
    />
  );
}

/** Which way in the dialog shows; where something arrives while it is open, it is shown beside what was found. */
function wayOf(
  open: keyof Ways | "scan-here" | { links: number } | { dropped: Dropped },
) {
  if (open === "scan-here") return { way: "scan", ownWindows: "seen" } as const;
  if (typeof open === "string") return { way: open } as const;
  return "links" in open
    ? ({ way: "link", links: open.links } as const)
    : ({ way: "files", dropped: open.dropped } as const);
}
