/** Who may import whom: one rule per row of the table in README. `test/lint/layers.test.ts` proves that each rule bites. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: to },
});
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from,
  to,
});

const packages = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;
const ZOD = packages("zod");
const CONTRACT = packages("@orpc/contract", "@orpc/shared", "@orpc/client");
const QR = packages("zxing-wasm");
const OTP = packages("@otplib");
const ELECTRON = "(^|/)node_modules/electron/|^electron$";
const NODE =
  "^(node:)?(fs|path|url|net|http|https|tls|dns|crypto|timers|worker_threads|os|v8|vm)(/|$)";
const CORE_TYPES = "^electron/(otp|authenticator|engine)/index\\.ts$";

module.exports = {
  forbidden: [
    never(
      "no-cycles",
      {},
      { circular: true },
      "a cycle is two files that are one",
    ),
    never(
      "no-unresolved",
      {},
      { couldNotResolve: true, pathNot: "\\?url$" }, // an address of a file, as the bundler makes it
      "an import must lead somewhere",
    ),
    only(
      "shared-stands-alone",
      "^shared/",
      ["^shared/", ZOD, CONTRACT, QR],
      "both processes and any later service must be able to use it",
    ),
    only(
      "otp-is-pure",
      "^electron/otp/",
      ["^electron/otp/", "^shared/", OTP],
      "same input, same code: no electron, no node, no ports",
    ),
    only(
      "authenticator-is-pure",
      "^electron/authenticator/",
      [
        "^electron/authenticator/",
        "^electron/otp/index\\.ts$",
        "^shared/",
        ZOD,
      ],
      "time and randomness come in as arguments",
    ),
    only(
      "engine-is-pure",
      "^electron/engine/",
      [
        "^electron/engine/",
        "^electron/otp/index\\.ts$",
        "^shared/",
        ZOD,
        packages("@noble", "libphonenumber-js", "@zxcvbn-ts"),
      ],
      "one member, one command: no clock, no randomness, no world",
    ),
    only(
      "messages-are-words",
      "^electron/messages/",
      [
        "^electron/messages/",
        "^electron/engine/index\\.ts$",
        "^electron/ports/",
        "^shared/",
      ],
      "an intention and a language: the same words every time",
    ),
    only(
      "vault-is-a-codec",
      "^electron/vault/",
      ["^electron/vault/", "^shared/", ZOD, "^(node:)?crypto$"],
      "bytes in, bytes out",
    ),
    only(
      "ports-are-types",
      "^electron/ports/",
      ["^electron/ports/", CORE_TYPES, "^shared/"],
      "interfaces in our own words",
    ),
    only(
      "runtime-sees-ports-not-adapters",
      "^electron/runtime/",
      [
        "^electron/(runtime|ports)/",
        "^electron/(otp|authenticator|engine|messages|vault)/index\\.ts$",
        "^shared/",
      ],
      "the shell can be run on fakes",
    ),
    only(
      "adapters-know-their-port-and-the-world",
      "^electron/adapters/([^/]+)/",
      [
        "^electron/adapters/$1/",
        "^electron/ports/",
        "^electron/vault/index\\.ts$",
        CORE_TYPES,
        "^shared/",
        ELECTRON,
        NODE,
        "(^|/)node_modules/",
      ],
      "never the app, never another adapter",
    ),
    only(
      "ipc-is-thin",
      "^electron/ipc/",
      [
        "^electron/(ipc|runtime|ports)/",
        "^shared/",
        ELECTRON,
        packages("@orpc/server", "@orpc/client", "@orpc/contract"),
      ],
      "check, parse, hand over",
    ),
    only(
      "windows-only-open-windows",
      "^electron/windows/",
      ["^electron/windows/", "^shared/", ELECTRON, "^(node:)?(path|url)$"],
      "no rules of the app here",
    ),
    only(
      "preload-is-thin",
      "^electron/preload\\.ts$",
      ["^shared/contract/handshake\\.ts$", ELECTRON],
      "it runs beside the page",
    ),
    only(
      "cli-is-plain-node",
      "^electron/(cli\\.ts$|cli/)",
      [
        "^electron/(cli|otp)/",
        "^electron/cli\\.ts$",
        "^shared/",
        "^(node:)?(fs|path)(/|$)",
        packages("pngjs"),
      ],
      "a terminal has no electron and no keychain",
    ),
    never(
      "renderer-never-reaches-main",
      { path: "^renderer/" },
      { path: `^electron/|${ELECTRON}` },
      "not even types: main's are not the window's to know",
    ),
    never(
      "renderer-has-no-node",
      { path: "^renderer/" },
      { dependencyTypes: ["core"] },
      "the window is sandboxed",
    ),
    never(
      "main-never-reaches-renderer",
      { path: "^electron/" },
      { path: "^renderer/" },
      "main runs without a window",
    ),
    never(
      "screens-are-strangers",
      { path: "^renderer/screens/([^/]+)/" },
      { path: "^renderer/screens/", pathNot: "^renderer/screens/$1/" },
      "app.tsx puts them together",
    ),
    never(
      "components-are-dumb",
      { path: "^renderer/(components|design)/" },
      { path: "^renderer/(screens/|bridge|api|app)" },
      "they take properties",
    ),
    never(
      "only-the-bridge-touches-the-port",
      { path: "^renderer/", pathNot: "^renderer/bridge\\.ts$" },
      { path: "(^|/)node_modules/@orpc/client/dist/adapters/" },
      "one place to look",
    ),
    never(
      "only-main-wires-adapters",
      {
        path: "^(electron|renderer|shared)/",
        pathNot:
          "^electron/((main|serve|serve-account|serve-diagnostics|serve-vault)\\.ts$|adapters/)",
      },
      { path: "^electron/adapters/" },
      "the composition root chooses the world",
    ),
    never(
      "cores-have-one-door",
      {
        path: "^(electron|renderer|shared)/",
        pathNot: "^electron/(otp|authenticator|engine|messages|vault)/",
      },
      {
        path: "^electron/(otp|authenticator|engine|messages|vault)/",
        pathNot:
          "^electron/(otp|authenticator|engine|messages|vault)/index\\.ts$",
      },
      "index.ts says what a core offers",
    ),
    never(
      "no-test-code-in-the-app",
      { path: "^(electron|renderer|shared)/" },
      { path: "^(test|build)/" },
      "the app ships without them",
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
