import { grey, resize, sheet, type Colour } from "./canvas";
import { codeInk } from "./code-ink";
import { held, lay, upright } from "./lay";
import { drawPage } from "./page";
import { movingLink, setupLink } from "./payload";
import type { Random } from "./random";
import {
  cameraWith,
  drawDecoys,
  screenSize,
  screenWith,
  type Scene,
} from "./scenes";
import { addNoise, blur, throughJpeg, throughRemoteDesktop } from "./wear";

const FULL_HD = [1920, 1080] as const;

/** Each is one way in which a code can be hard to read; all else about its pictures is ordinary. */
export const variants = {
  plain: (random) => screenWith(random, [{}]),
  "2 px modules": (random) => screenWith(random, [{ modulePx: 2 }]),
  "sub-pixel modules": (random) =>
    screenWith(random, [{ modulePx: random.between(1.35, 1.95) }]),
  "fractional modules": (random) =>
    screenWith(random, [{ modulePx: random.between(2.05, 4) }]),
  "scaled screen": (random) => {
    const factor = random.pick([1.25, 1.5, 1.75]);
    const size = FULL_HD.map((side) => Math.round(side / factor));
    const { picture, texts } = screenWith(
      random,
      [{}],
      [size[0] ?? 0, size[1] ?? 0],
    );
    return { picture: resize(picture, ...FULL_HD), texts };
  },
  inverted: (random) => {
    const light = grey(random.whole(0, 48));
    const dark = grey(random.whole(205, 255));
    return screenWith(
      random,
      [{ dark, light, quiet: random.pick([2, 4]) }],
      undefined,
      true,
    );
  },
  "no quiet zone": (random) => screenWith(random, [withoutBorder(random)]),
  "no quiet zone, black page": (random) => {
    const around: Colour = grey(random.whole(0, 6));
    return screenWith(random, [
      { quiet: 0, card: around, modulePx: random.pick([2, 3, 4, 6]) },
    ]);
  },
  "low contrast": (random) => {
    const low = random.whole(20, 180);
    const colours = [grey(low), grey(low + random.pick([40, 60]))] as const;
    const [dark, light] = random.chance(0.3)
      ? [colours[1], colours[0]]
      : colours;
    return screenWith(random, [{ dark, light }]);
  },
  colour: (random) => {
    const [dark, light] = random.pick<readonly [Colour, Colour]>([
      [
        [26, 35, 126],
        [227, 242, 253],
      ],
      [
        [183, 28, 28],
        [255, 248, 225],
      ],
      [
        [0, 110, 60],
        [255, 255, 255],
      ],
      [
        [230, 90, 0],
        [255, 255, 255],
      ],
      [
        [200, 170, 0],
        [255, 255, 255],
      ],
    ]);
    return screenWith(random, [{ dark, light }]);
  },
  "dots and logo": (random) =>
    screenWith(random, [
      {
        shape: random.pick(["dot", "diamond", "square"]),
        level: "H",
        logo: random.between(0.14, 0.2),
        quiet: random.pick([2, 4]),
        modulePx: random.between(3, 6),
      },
    ]),
  dense: (random) =>
    screenWith(random, [
      {
        text: movingLink(random),
        level: "L",
        modulePx: random.pick([2, 3, 4]),
      },
    ]),
  several: (random) =>
    screenWith(random, [
      {},
      { dark: grey(255), light: grey(20) },
      { modulePx: random.pick([2, random.between(1.5, 1.95)]) },
      withoutBorder(random),
    ]),
  turned: (random) =>
    onScreenAtAnAngle(random, random.between(-Math.PI, Math.PI)),
  mirrored: (random) => screenWith(random, [{ mirrored: true }]),
  JPEG: (random) => {
    const scene = screenWith(random, [{}], FULL_HD);
    throughJpeg(scene.picture, random.whole(45, 70));
    return scene;
  },
  "remote desktop": (random) => {
    const { picture, texts } = screenWith(
      random,
      [{ modulePx: random.pick([3, 4, 5]) }],
      FULL_HD,
    );
    const share = random.pick([0.6, 0.7, 0.8]);
    return {
      picture: throughRemoteDesktop(picture, share, random.whole(55, 80)),
      texts,
    };
  },
  blur: (random) => {
    const modulePx = random.pick([3, 4, 5, 6]);
    const scene = screenWith(random, [{ modulePx }], FULL_HD);
    blur(scene.picture, Math.min(1.2, modulePx * random.between(0.15, 0.3)));
    return scene;
  },
  camera: (random) => {
    const turn = random.chance(0.3)
      ? random.between(-3, 3)
      : random.between(-0.2, 0.2);
    const modulePx = random.pick([2.5, 3, 3.5, 4, 5, 6]);
    const scene = cameraWith(random, modulePx, turn, 0.55);
    blur(
      scene.picture,
      Math.min(1.2, random.between(0.25, 0.25 + 0.16 * modulePx)),
    );
    addNoise(random, scene.picture, random.between(2, 10));
    throughJpeg(scene.picture, random.whole(72, 90));
    return scene;
  },
  "cut to the code": (random) => {
    const text = setupLink(random);
    const ink = codeInk(text, { quiet: 0 });
    const modulePx = random.pick([2, 3, 4, 6, 10]);
    const side = ink.size * modulePx;
    const picture = sheet(side, side, grey(255));
    lay(picture, [0, 0, side, side], ink, upright(ink, 0, 0, modulePx), 1);
    return { picture, texts: [text] };
  },
  "no code": (random) => {
    const [width, height] = screenSize(random);
    return {
      picture: drawPage(random, width, height, random.chance(0.4)),
      texts: [],
    };
  },
  "decoys only": (random) => {
    const [width, height] = screenSize(random);
    const picture = drawPage(random, width, height, random.chance(0.4));
    drawDecoys(random, picture);
    return { picture, texts: [] };
  },
} satisfies Record<string, (random: Random) => Scene>;

/** The name of a variant. */
export type Variant = keyof typeof variants;

/** On a page darker than its light modules and lighter than its dark ones, or striped. */
function withoutBorder(random: Random) {
  const around = random.pick<Colour>([
    [20, 22, 26],
    [60, 60, 70],
    [13, 71, 161],
    [120, 20, 20],
  ]);
  return {
    quiet: random.pick([0, 0, 1]),
    card: around,
    modulePx: random.pick([2, 3, 4, 5, 6]),
  };
}

function onScreenAtAnAngle(random: Random, turn: number): Scene {
  const [width, height] = screenSize(random);
  const picture = drawPage(random, width, height, random.chance(0.4));
  const text = setupLink(random);
  const ink = codeInk(text);
  const modulePx = random.pick([3, 4, 5, 6]);
  const reach = Math.ceil(((ink.size + 8) * modulePx * Math.SQRT2) / 2);
  const middle = [
    random.whole(reach, width - reach),
    random.whole(reach, height - reach),
  ] as const;
  const box = [
    middle[0] - reach,
    middle[1] - reach,
    middle[0] + reach,
    middle[1] + reach,
  ] as const;
  lay(picture, box, ink, held(ink, middle, modulePx, { turn }));
  return { picture, texts: [text] };
}
