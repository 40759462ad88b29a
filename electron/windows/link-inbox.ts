/** The newest links that nobody has taken yet. A link is a credential: it lies here in memory, and nowhere else. */
export type LinkInbox = {
  readonly put: (link: string) => void;
  /** Hands out the oldest of them, once. */
  readonly take: () => string | null;
  readonly isWaiting: () => boolean;
  /** Has `tell` called after every link that is put in, until what it answers with is called or another one watches. */
  readonly watch: (tell: () => void) => () => void;
};

/** An empty one, that keeps so many. There is one window, so the last to watch is the one that lives: the one before was a page that is gone. */
export function createLinkInbox(most = 1): LinkInbox {
  let kept: readonly string[] = [];
  let watching: (() => void) | null = null;
  return {
    put: (link) => {
      kept = [...kept, link].slice(-most);
      watching?.();
    },
    take: () => {
      const [link = null, ...others] = kept;
      kept = others;
      return link;
    },
    isWaiting: () => kept.length > 0,
    watch: (tell) => {
      watching = tell;
      return () => {
        if (watching === tell) watching = null;
      };
    },
  };
}
