/** Who keeps a requirement: the part of the project that has to have a test for it. */
export type Keeper =
  "engine" | "service" | "messages" | "app" | "screens" | "packages" | "none";

/** One point of the manual (S), of the standards (R), a settled difference (D), or one of Electron's checklist (E). */
export type Requirement = {
  readonly id: string;
  readonly what: string;
  readonly keeper: Keeper;
};

const points = (
  letter: string,
  digits: number,
  rows: readonly (readonly [number, Keeper, string])[],
): Requirement[] =>
  rows.map(([number, keeper, what]) => ({
    id: `${letter}${number.toString().padStart(digits, "0")}`,
    what,
    keeper,
  }));

/** The manual, point by point. */
const manual = points("S", 2, [
  [1, "engine", "password and code, never the password alone"],
  [2, "engine", "recommended, not forced"],
  [3, "engine", "app, e-mail, SMS and voice; the backup code stands in"],
  [4, "engine", "the form of a member ID, and how it may be typed"],
  [5, "engine", "a password of the member's choice"],
  [6, "engine", "a reissued password bypasses nothing"],
  [7, "screens", "where the settings are found"],
  [8, "engine", "off at first, on or off by choice"],
  [9, "engine", "trust for 1 to 30 days"],
  [10, "engine", "login notices by choice"],
  [11, "engine", "the first click changes nothing"],
  [12, "engine", "the second click applies once"],
  [13, "engine", "pending until the first method is proven"],
  [14, "screens", "which apps are known to work"],
  [15, "engine", "a new secret each time; the old one until then"],
  [16, "engine", "what the QR code says"],
  [17, "screens", "into the app, and the same-device warning"],
  [18, "engine", "showing and proving are two steps"],
  [19, "engine", "code and trust in one go"],
  [20, "screens", "one label for one button"],
  [21, "engine", "unticked trusts nothing"],
  [22, "engine", "the name of a trusted device"],
  [23, "engine", "to the registered address only, shown masked"],
  [24, "engine", "one click, one mail"],
  [25, "engine", "thirty minutes and not a second more"],
  [26, "engine", "the newest link only"],
  [27, "engine", "opened elsewhere, it asks who is there"],
  [28, "engine", "one neutral sentence for every dead link"],
  [29, "engine", "signing in by link completes"],
  [30, "engine", "trust after a link, by a click of its own"],
  [31, "engine", "a choice of proven numbers, shown masked"],
  [32, "engine", "exactly one text message"],
  [33, "engine", "six digits, ten minutes, once"],
  [34, "engine", "trust with a code by SMS"],
  [35, "engine", "exactly one call"],
  [36, "messages", "a code that can be heard"],
  [37, "engine", "trust with a code by voice"],
  [38, "engine", "a trusted device needs the password only"],
  [39, "engine", "the method used last comes first"],
  [40, "engine", "changing settings takes both clicks and a fresh sign-in"],
  [41, "engine", "off leaves nothing behind"],
  [42, "engine", "backup codes are urged until there are some"],
  [43, "engine", "ten codes, with two-step verification on"],
  [44, "engine", "the codes again, used ones marked"],
  [45, "engine", "the codes for paper"],
  [46, "engine", "new codes take a confirmation"],
  [47, "engine", "old codes die with the new ones"],
  [48, "engine", "a backup code works once, however it is typed"],
  [49, "engine", "a notice of every sign-in"],
  [50, "engine", "the list of trusted devices"],
  [51, "screens", "help inside the app"],
  [52, "messages", "where to ask for help"],
]);

/** What the standards ask for. */
const standards = points("R", 2, [
  [1, "service", "unknown and wrong look alike"],
  [2, "engine", "fifteen characters alone, eight with two steps"],
  [3, "engine", "up to 256 code points of any script"],
  [4, "engine", "no rules of composition"],
  [5, "engine", "no common or predictable password"],
  [6, "screens", "paste and show"],
  [7, "service", "Argon2id at today's cost"],
  [
    8,
    "none",
    "a fallback for platforms without Argon2id: it ships with the app",
  ],
  [9, "service", "a pepper that is kept apart"],
  [10, "service", "hashing in bounds"],
  [20, "engine", "a secret of 160 bits"],
  [21, "engine", "the Key URI Format"],
  [22, "engine", "one step of delay"],
  [23, "engine", "a code is accepted once"],
  [24, "engine", "waits hold across sign-ins"],
  [25, "engine", "a clock that is wrong"],
  [26, "engine", "the RFCs' vectors, secrets sealed"],
  [27, "engine", "a hundred failures disable"],
  [28, "engine", "passwords and codes are counted apart"],
  [29, "engine", "a right password resets no code's count"],
  [30, "engine", "limits are the member's, not the sign-in's"],
  [31, "engine", "random, bound, unreadable at rest"],
  [32, "engine", "ten minutes"],
  [33, "engine", "five tries, one success"],
  [34, "engine", "phones are proven first and never the only way"],
  [35, "engine", "nobody's phone bill"],
  [36, "messages", "said three times, digit by digit"],
  [37, "messages", "one text message"],
  [38, "service", "a provider's no in the member's words"],
  [40, "engine", "256 bits, stored as a hash, once"],
  [41, "engine", "looking at a link spends nothing"],
  [42, "messages", "nothing in the mail to fetch"],
  [43, "engine", "a link takes the one who began"],
  [44, "messages", "a link that opens the app, or is pasted"],
  [45, "engine", "no flood of mails"],
  [46, "engine", "backup codes of 80 bits"],
  [47, "engine", "salted and slow"],
  [48, "engine", "any unused code"],
  [49, "engine", "new codes leave trust alone"],
  [50, "engine", "used in one step"],
  [51, "engine", "trust is a key, not a cookie"],
  [52, "engine", "freshly authenticated for what matters"],
  [53, "engine", "trust ends with the password"],
  [54, "engine", "sessions end"],
  [55, "engine", "the member is told"],
  [56, "engine", "a record without secrets"],
  [57, "engine", "steps in order, and locks at the end too"],
]);

/** Where the manual and the standards differ, and what was settled. */
const differences = points("D", 1, [
  [1, "engine", "e-mail as a second step, by policy"],
  [2, "engine", "links from five to thirty minutes"],
  [3, "service", "codes shown again under the password only"],
  [4, "engine", "trust by a device's key"],
  [5, "engine", "phones are restricted"],
  [6, "engine", "one step around, used once"],
  [7, "engine", "only login notices can be switched off"],
  [8, "screens", "the warning about one device for both"],
]);

/** Electron's own checklist. */
const electron = points("E", 1, [
  [1, "app", "secure content only"],
  [2, "app", "no Node in pages"],
  [3, "app", "context isolation"],
  [4, "app", "sandbox"],
  [5, "app", "permissions refused"],
  [6, "app", "web security on"],
  [7, "app", "content security policy"],
  [8, "app", "no insecure content"],
  [9, "app", "no experimental features"],
  [10, "app", "no Blink features"],
  [11, "app", "no popups from web views"],
  [12, "app", "no web views"],
  [13, "app", "no navigation"],
  [14, "app", "no new windows"],
  [15, "app", "vetted addresses only"],
  [16, "packages", "a supported Electron"],
  [17, "app", "who calls is checked"],
  [18, "app", "a protocol of its own"],
  [19, "packages", "fuses"],
  [20, "app", "a bare preload"],
]);

export const requirements: readonly Requirement[] = [
  ...manual,
  ...standards,
  ...differences,
  ...electron,
];
