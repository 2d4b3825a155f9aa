// Bundles every command that package.json names, and every thread, into build/commands; packages stay outside.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { markBuild } from "./fingerprint.mjs";

const program = fileURLToPath(new URL("../..", import.meta.url));

/** A command that stays behind: it serves sources. */
const UNBUILT = ["dev"];

function commands() {
  const { scripts } = JSON.parse(readFileSync(join(program, "package.json"), "utf8"));
  return Object.values(scripts)
    .flatMap((line) => /^exec node app\/commands\/run\.mjs (\S+)$/.exec(line)?.[1] ?? [])
    .filter((name) => !UNBUILT.includes(name));
}

function threads() {
  return readdirSync(join(program, "app"), { recursive: true })
    .filter((file) => /-thread\.ts$/.test(file))
    .map((file) => join(program, "app", file));
}

/** A command's first module is the environment: what it imports itself must find that in place. */
const environmentFirst = {
  name: "environment-first",
  setup(bundler) {
    bundler.onResolve({ filter: /^command:/ }, ({ path }) => ({
      path: path.replace("command:", ""),
      namespace: "command",
    }));
    bundler.onLoad({ filter: /./, namespace: "command" }, ({ path }) => ({
      contents: `import "./environment.mjs"; await import("./${path}.ts");`,
      resolveDir: join(program, "app/commands"),
    }));
  },
};

await build({
  absWorkingDir: program,
  entryPoints: {
    ...Object.fromEntries(commands().map((name) => [name, `command:${name}`])),
    ...Object.fromEntries(threads().map((file) => [basename(file, ".ts"), file])),
  },
  outdir: "build/commands",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  jsx: "automatic",
  plugins: [environmentFirst],
  logLevel: "warning",
});
markBuild();
