import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { CodeView } from "../../../shared/model/code-view";
import type { EpochMs } from "../../../shared/time";
import { useApi } from "../../api";
import { clockJumped, needsCodes, nextBoundary, waitFor } from "./code-timing";

const CLOCK_CHECK_MS = 1000;
const NOTHING: readonly CodeView[] = [];

type Moment = { readonly now: EpochMs; readonly jumps: number };

function clockOffset(): number {
  return Date.now() - performance.now();
}

/**
 * The entries with their codes, and the moment to draw them for. One timer waits for the next boundary of all of them;
 * in between nothing is drawn. A look at the clock every second (no drawing) finds sleep, wake and a changed clock;
 * whatever follows the clock starts anew with `jumps`.
 */
export function useLiveCodes() {
  const api = useApi();
  const list = useQuery(api.query.codes.list.queryOptions());
  const views = list.data ?? NOTHING;
  const [moment, setMoment] = useState<Moment>(() => ({
    now: Date.now(),
    jumps: 0,
  }));
  const { refetch } = list;

  const look = useEffectEvent((jumped: boolean) => {
    const now = Date.now();
    setMoment(({ jumps }) => ({ now, jumps: jumped ? jumps + 1 : jumps }));
    if (jumped || needsCodes(views, now)) void refetch();
  });

  const { dataUpdatedAt } = list;
  useEffect(() => {
    const now = Date.now();
    const boundary = nextBoundary(views, now);
    if (boundary === null) return;
    const timer = setTimeout(
      () => {
        look(false);
      },
      waitFor(boundary, now),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [views, dataUpdatedAt, moment]);

  useEffect(() => {
    let offset = clockOffset();
    const check = (returned: boolean) => {
      const jumped = clockJumped(offset, clockOffset());
      if (jumped) offset = clockOffset();
      if (jumped || returned) look(jumped);
    };
    const tick = () => {
      check(needsCodes(views, Date.now()));
    };
    const wake = () => {
      if (document.visibilityState === "visible") check(true);
    };
    const timer = setInterval(tick, CLOCK_CHECK_MS);
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("focus", wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("focus", wake);
    };
  }, [views]);

  // Codes that came after the last look are for the moment they came at.
  const now = Math.max(moment.now, dataUpdatedAt);
  return { list, views, now, jumps: moment.jumps };
}
