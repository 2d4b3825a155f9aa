// Bundles the commands that run beside the built product; packages stay outside.
import { build } from "esbuild";

await build({
  entryPoints: [
    "app/commands/start.ts",
    "app/commands/demo.ts",
    "app/commands/seed.ts",
    "app/services/matching/match-thread.ts",
  ],
  entryNames: "[name]",
  outdir: "build/commands",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  jsx: "automatic",
  logLevel: "warning",
});
