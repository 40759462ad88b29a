import { seededRandom } from "../qr/draw/random";
import type { Scene } from "../qr/draw/scenes";
import { variants } from "../qr/draw/variants";
import { openReaders, type Reader, type ReaderName } from "./scan-readers";
import {
  count,
  newTally,
  quantile,
  recall,
  together,
  type Tally,
} from "./scan-tally";
import type { Result } from "./start";

type Tallies = Record<ReaderName, Tally>;
const READERS = ["nidan", "zxing", "jsqr"] as const;

/** Screens of these heights are timed on their own. */
const HEIGHTS = { 1080: "1080p", 2160: "4K" } as const;

/**
 * Recall and time on pictures drawn for this run, as many per variant as there are runs, beside the two libraries alone;
 * the three take turns on every picture. `--seed=N` draws the pictures of an earlier run again.
 */
export async function measure(runs: number): Promise<Result[]> {
  const asked = process.argv.find((arg) => arg.startsWith("--seed="));
  const seed = Number(asked?.slice(7) ?? Date.now() % 1_000_000_000);
  process.stdout.write(`seed ${seed}\n${heading()}`);
  const readers = await openReaders();
  const perVariant: [string, Tallies][] = [];
  const perHeight = new Map<number, Tallies>();
  for (const [row, [name, draw]] of Object.entries(variants).entries()) {
    const tallies = newTallies();
    for (let run = -1; run < runs; run++) {
      const scene = draw(seededRandom(seed + row * 10_007 + run * 101));
      const { height } = scene.picture;
      const ofHeight = perHeight.get(height) ?? newTallies();
      perHeight.set(height, ofHeight);
      // The first of each warms up the readers.
      const counted = run < 0 ? [newTallies()] : [tallies, ofHeight];
      for (const reader of inTurn(run))
        await readOnce(
          readers[reader],
          scene,
          counted.map((one) => one[reader]),
        );
    }
    perVariant.push([name, tallies]);
    process.stdout.write(line(name, tallies));
  }
  const all = totalOf(perVariant.map(([, tallies]) => tallies));
  process.stdout.write(line("all", all));
  return [
    ...[...perVariant, ["all", all] as const].flatMap(([name, tallies]) =>
      recallResults(name, tallies),
    ),
    ...Object.entries(HEIGHTS).flatMap(([height, name]) =>
      timeResults(name, perHeight.get(Number(height)) ?? newTallies()),
    ),
  ];
}

async function readOnce(
  reader: Reader,
  scene: Scene,
  tallies: readonly Tally[],
): Promise<void> {
  const { width, height, data } = scene.picture;
  const picture = { width, height, data: data.slice() };
  const startedAt = performance.now();
  const read = await reader(picture);
  const milliseconds = performance.now() - startedAt;
  for (const tally of tallies) count(tally, scene, read, milliseconds);
}

/** Nobody is always the first after the drawing. */
function inTurn(run: number): readonly ReaderName[] {
  const first = (run + READERS.length) % READERS.length;
  return [...READERS.slice(first), ...READERS.slice(0, first)];
}

function newTallies(): Tallies {
  return { nidan: newTally(), zxing: newTally(), jsqr: newTally() };
}

function totalOf(all: readonly Tallies[]): Tallies {
  return {
    nidan: together(all.map(({ nidan }) => nidan)),
    zxing: together(all.map(({ zxing }) => zxing)),
    jsqr: together(all.map(({ jsqr }) => jsqr)),
  };
}

function recallResults(name: string, tallies: Tallies): Result[] {
  const { nidan, zxing, jsqr } = tallies;
  const found = [
    ["zxing-wasm", zxing],
    ["jsqr", jsqr],
  ] as const;
  const results = found.map(([library, tally]) =>
    compare(
      `${name}: codes read, beside ${library}`,
      "%",
      recall(nidan),
      recall(tally),
    ),
  );
  return [
    ...(nidan.codes > 0 ? results : []),
    compare(
      `${name}: false texts, beside zxing-wasm`,
      "texts",
      nidan.falseTexts,
      zxing.falseTexts,
    ),
  ];
}

function timeResults(size: string, { nidan, zxing, jsqr }: Tallies): Result[] {
  if (nidan.milliseconds.length === 0) return [];
  return [
    ["median", 0.5] as const,
    ["95 % of the pictures", 0.95] as const,
  ].flatMap(([name, part]) => [
    compare(
      `${size}: ${name}, beside zxing-wasm`,
      "ms",
      quantile(nidan, part),
      quantile(zxing, part),
    ),
    compare(
      `${size}: ${name}, beside jsqr`,
      "ms",
      quantile(nidan, part),
      quantile(jsqr, part),
    ),
  ]);
}

function compare(
  name: string,
  unit: string,
  value: number,
  baseline: number,
): Result {
  const round = (number: number) => Math.round(number * 100) / 100;
  const ratio = value === baseline ? 1 : value / Math.max(baseline, 0.01);
  return {
    case: name,
    value: round(value),
    unit,
    baseline: round(baseline),
    ratio: round(ratio),
  };
}

function heading(): string {
  const names = READERS.map((reader) => reader.padStart(22)).join("");
  return `${"".padEnd(26)}${names}\n${"".padEnd(26)}${"read  false  ms / p95".padStart(22).repeat(3)}\n`;
}

function line(name: string, tallies: Tallies): string {
  const cells = READERS.map((reader) => {
    const tally = tallies[reader];
    const read = tally.codes === 0 ? "-" : `${recall(tally).toFixed(1)}%`;
    const times = `${quantile(tally, 0.5).toFixed(0)}/${quantile(tally, 0.95).toFixed(0)}`;
    return `${read.padStart(7)}${String(tally.falseTexts).padStart(4)}${times.padStart(11)}`;
  });
  return `${name.padEnd(26)}${cells.join("")}\n`;
}
