import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { OwnWindows } from "../../../shared/contract/enrol";
import type { TrayView } from "../../../shared/model/tray-view";
import { useApi } from "../../api";

/** Looks at the screens, the first time as soon as it is wanted, and hands on what lies in the tray then. */
export function useLook(
  ownWindows: OwnWindows,
  isWanted: boolean,
  onTray: (tray: TrayView) => void,
) {
  const api = useApi();
  const { mutate, data, error, isPending } = useMutation(
    api.query.enrol.scanScreen.mutationOptions({
      onSuccess: ({ found, exports, isFull }) => {
        onTray({ found, exports, isFull });
      },
    }),
  );
  const look = useCallback(() => {
    mutate({ ownWindows });
  }, [mutate, ownWindows]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !isWanted) return; // one press is one look
    begun.current = true;
    look();
  }, [isWanted, look]);
  return {
    look,
    data,
    error,
    isLooking: isPending || (data === undefined && error === null),
  };
}

/** A look at the screens, as the pane that shows it gets it. */
export type Looking = ReturnType<typeof useLook>;
