import react from "@vitejs/plugin-react";
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire, builtinModules } from "node:module";
import path from "node:path";
import { defineConfig, type Plugin } from "vite";

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
const external = [
  "electron",
  "keytar", // a native module: it stays a package of its own
  "@node-rs/argon2", // so is this
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/** The QR decoder fetches its module from a public network unless it is handed one: the app brings its own. */
function bundleDecoder(): Plugin {
  return {
    name: "bundle-decoder",
    applyToEnvironment: (environment) => environment.name === "main",
    writeBundle({ dir }) {
      if (dir === undefined) return;
      mkdirSync(dir, { recursive: true });
      copyFileSync(
        require.resolve("zxing-wasm/reader/zxing_reader.wasm"),
        path.join(dir, "zxing_reader.wasm"),
      );
    },
  };
}

/** One environment of the main side: CommonJS for Electron's Node, everything but the externals bundled in. */
const nodeSide = (outDir: string, input: Record<string, string>) => ({
  consumer: "server" as const,
  resolve: { noExternal: true as const, external, builtins: external },
  build: {
    outDir: path.join(root, outDir),
    emptyOutDir: true,
    target: "node18",
    minify: true,
    sourcemap: false,
    copyPublicDir: false,
    rolldownOptions: {
      input,
      external,
      output: {
        format: "cjs" as const,
        entryFileNames: "[name].cjs",
        chunkFileNames: "[name]-[hash].cjs",
      },
    },
  },
});

/** Builds the window (`client`), the main process with its CLI and workers (`main`) and the preload script (`preload`). */
export default defineConfig({
  root: path.join(root, "renderer"), // so that the page lies at the top of out/renderer
  base: "./",
  publicDir: false,
  plugins: [react(), bundleDecoder()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: path.join(root, "out/renderer"),
        emptyOutDir: true,
        target: "chrome114",
        assetsInlineLimit: 0, // the content security policy has no data: for scripts or styles
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: path.join(root, "renderer/index.html"),
          // One file for all that the first picture needs: each file is a question to main, which is busy just then.
          output: {
            codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] },
          },
        },
      },
    },
    main: nodeSide("out/main", {
      main: path.join(root, "electron/main.ts"),
      cli: path.join(root, "electron/cli.ts"),
      "qr-worker": path.join(root, "electron/adapters/qr-reader/qr-worker.ts"),
      "password-worker": path.join(
        root,
        "electron/adapters/password-hasher/password-worker.ts",
      ),
    }),
    preload: nodeSide("out/preload", {
      preload: path.join(root, "electron/preload.ts"),
    }),
  },
});
