/** The newest link that nobody has taken yet. A link is a credential: it lies here in memory, and nowhere else. */
export type LinkInbox = {
  readonly put: (link: string) => void;
  /** Hands the link out, once. */
  readonly take: () => string | null;
  readonly isWaiting: () => boolean;
  /** Has `tell` called after every link that is put in, until what it answers with is called or another one watches. */
  readonly watch: (tell: () => void) => () => void;
};

/** An empty one. There is one window, so the last to watch is the one that lives: the one before was a page that is gone. */
export function createLinkInbox(): LinkInbox {
  let kept: string | null = null;
  let watching: (() => void) | null = null;
  return {
    put: (link) => {
      kept = link;
      watching?.();
    },
    take: () => {
      const link = kept;
      kept = null;
      return link;
    },
    isWaiting: () => kept !== null,
    watch: (tell) => {
      watching = tell;
      return () => {
        if (watching === tell) watching = null;
      };
    },
  };
}
