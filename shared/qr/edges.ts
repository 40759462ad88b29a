/** Where a line of pixels changes between dark and light, in pixels from its start and between them. */
export type Edges = {
  /** Ascending; the first is the line's start, the last its end. Only the first `count` are of this line. */
  readonly at: Float32Array;
  count: number;
  /** Whether the first run, up to `at[1]`, is dark; the runs after it take turns. */
  startsDark: boolean;
};

/** The least difference of levels that is an edge and not noise. */
const MIN_SWING = 16;

/** Beside an edge this many times as strong a weaker one is ringing or grain. */
const MAX_FADE = 6;

/** Room for the edges of lines up to this long. */
export function roomForEdges(length: number): Edges {
  return { at: new Float32Array(length + 2), count: 0, startsDark: false };
}

/**
 * Finds the edges of a line of `length` levels that starts at `from`, each `stride` after the one before. It needs no
 * threshold: an edge is where the level passes the middle between one turning point and the next, so it is found in
 * shade and in light, and where a stripe is hardly wider than a pixel.
 */
export function findEdges(
  levels: Uint8Array,
  from: number,
  stride: number,
  length: number,
  edges: Edges,
): void {
  const { at } = edges;
  let count = 1;
  let direction = 0; // 1 while it gets lighter, -1 while darker, 0 before the first change
  let swing = MIN_SWING;
  let low = levels[from] ?? 0;
  let high = low;
  let lowAt = 0;
  let highAt = 0;
  let previous = low;
  let turn = low; // the last turning point's level, and where it is
  let turnAt = 0;
  at[0] = 0;
  edges.startsDark = false;
  for (let i = 0, place = from; i < length; i++, place += stride) {
    const level = levels[place] ?? 0;
    if (level === previous) continue; // most of a screen
    previous = level;
    if (direction > 0) {
      if (level > high) {
        high = level;
        highAt = i;
      } else if (high - level >= swing) {
        at[count++] = crossing(
          levels,
          from,
          stride,
          turnAt,
          highAt,
          turn,
          high,
        );
        swing = Math.max(MIN_SWING, ((high - turn) / MAX_FADE) | 0);
        turn = high;
        turnAt = highAt;
        direction = -1;
        low = level;
        lowAt = i;
      }
    } else if (direction < 0) {
      if (level < low) {
        low = level;
        lowAt = i;
      } else if (level - low >= swing) {
        at[count++] = crossing(levels, from, stride, turnAt, lowAt, turn, low);
        swing = Math.max(MIN_SWING, ((turn - low) / MAX_FADE) | 0);
        turn = low;
        turnAt = lowAt;
        direction = 1;
        high = level;
        highAt = i;
      }
    } else if (level >= low + MIN_SWING) {
      direction = 1;
      turn = low;
      turnAt = lowAt;
      high = level;
      highAt = i;
      edges.startsDark = true;
    } else if (level <= high - MIN_SWING) {
      direction = -1;
      turn = high;
      turnAt = highAt;
      low = level;
      lowAt = i;
    } else {
      if (level > high) {
        high = level;
        highAt = i;
      }
      if (level < low) {
        low = level;
        lowAt = i;
      }
    }
  }
  if (direction !== 0) {
    const [last, lastAt] = direction > 0 ? [high, highAt] : [low, lowAt];
    at[count++] = crossing(levels, from, stride, turnAt, lastAt, turn, last);
  }
  at[count++] = length;
  edges.count = count;
}

/** Where the level passes the middle of two turning points, looked for from the later one. */
function crossing(
  levels: Uint8Array,
  from: number,
  stride: number,
  first: number,
  last: number,
  firstLevel: number,
  lastLevel: number,
): number {
  const middle = (firstLevel + lastLevel) / 2;
  const isRising = lastLevel > firstLevel;
  let place = from + last * stride;
  for (let i = last; i > first; i--, place -= stride) {
    const level = levels[place] ?? 0;
    const before = levels[place - stride] ?? 0;
    if (isRising ? before <= middle : before >= middle)
      return i - 0.5 + (middle - before) / (level - before);
  }
  return first;
}
