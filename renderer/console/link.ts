import { createContext, useContext, useEffect } from "react";

/** The link by which the system opened the app, until somebody has dealt with it. */
export type ArrivedLink = {
  readonly link: string | null;
  readonly drop: () => void;
  /** Hands a link to the app as the system would. */
  readonly open: (link: string) => void;
  /** A second step is on the screen and deals with links itself. Answers with how to take that back. */
  readonly claim: () => () => void;
};

const none: ArrivedLink = {
  link: null,
  drop: () => undefined,
  open: () => undefined,
  claim: () => () => undefined,
};

const LinkContext = createContext<ArrivedLink>(none);

export const LinkProvider = LinkContext.Provider;

/** The link for a second step that waits on the screen; while it is there, links are its own. */
export function useClaimedLink(): ArrivedLink {
  const arrived = useContext(LinkContext);
  const { claim } = arrived;
  useEffect(() => claim(), [claim]);
  return arrived;
}

/** Says that the link has been dealt with, where no second step claims it. */
export function useDropLink(): () => void {
  return useContext(LinkContext).drop;
}

/** Opens a link of a message that the stand-in received, as if the system had. */
export function useOpenLink(): (link: string) => void {
  return useContext(LinkContext).open;
}
