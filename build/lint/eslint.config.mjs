import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Rules of taste and of purity; each ban says why. The layer rules are dependency-cruiser's. */
const ipcDoor = {
  name: "electron",
  importNames: ["ipcMain", "ipcRenderer", "contextBridge"],
  message: "Only electron/ipc and electron/preload.ts speak raw IPC.",
};
const house = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "TSEnumDeclaration", message: "Use a string-literal union." },
];
const pure = [
  {
    selector: "AwaitExpression",
    message: "A core is synchronous; waiting is the shell's.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time comes in as `now`.",
  },
  {
    selector:
      ":matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind='let']",
    message: "No module state.",
  },
];
const noThrow = {
  selector: "ThrowStatement",
  message: "An expected no is returned.",
};
const noHiddenInput = [
  "error",
  { object: "Date", property: "now", message: "Time comes in as `now`." },
  {
    object: "Math",
    property: "random",
    message: "Randomness comes in as an argument.",
  },
];
const outsideWorld = [
  "crypto",
  "setTimeout",
  "setInterval",
  "console",
  "process",
  "fetch",
  "window",
  "document",
  "localStorage",
];

export default tseslint.config(
  {
    ignores: [
      "**/*.cjs",
      "**/*.mjs",
      "out/**",
      "node_modules/**",
      "test-results/**",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["vite.config.ts"] },
        tsconfigRootDir: `${import.meta.dirname}/../..`,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      // A code or a count in a template is as readable as it gets.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      // Code points are what is counted and compared here.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "max-lines": [
        "error",
        { max: 250, skipBlankLines: true, skipComments: true },
      ],
      "no-restricted-imports": ["error", { paths: [ipcDoor] }],
      "no-restricted-syntax": ["error", ...house],
    },
  },
  {
    files: [
      "electron/{otp,authenticator,engine,messages,vault}/**/*.ts",
      "shared/**/*.ts",
    ],
    ignores: ["shared/qr/**"],
    rules: {
      "no-restricted-globals": ["error", ...outsideWorld],
      "no-restricted-properties": noHiddenInput,
      "no-restricted-syntax": ["error", ...house, ...pure, noThrow],
    },
  },
  {
    files: ["shared/assert-never.ts"],
    rules: { "no-restricted-syntax": ["error", ...house, ...pure] },
  },
  {
    files: ["electron/preload.ts", "electron/ipc/**/*.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["electron/ports/**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-definitions": "off", // interfaces for ports, types for data
    },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["process", "Buffer", "require", "global"].map((name) => ({
          name,
          message: "The window is a sandboxed page.",
        })),
      ],
      // Handlers of React may be asynchronous; their failures are caught where the call is made.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ["vite.config.ts", "test/**/*.config.ts"],
    rules: { "no-restricted-syntax": "off" }, // the tools want a default export
  },
);
