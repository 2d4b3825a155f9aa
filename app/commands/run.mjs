// `node app/commands/run.mjs NAME …` runs a command. With the development packages installed it runs from
// source, so that what runs is what was last written; without them from build/commands.
import "./environment.mjs";
import { spawnSync } from "node:child_process";
import { isFromSources } from "./fingerprint.mjs";

/** These serve the pages that `npm run build` makes, so that they always run from the build. */
const SERVING = ["start", "demo"];

const [name = "", ...words] = process.argv.slice(2);
process.argv = [process.argv[0] ?? "node", name, ...words];

if (!hasDevelopmentPackages()) await import(`../../build/commands/${name}.js`);
else if (SERVING.includes(name)) {
  if (!isFromSources()) build();
  await import(`../../build/commands/${name}.js`);
} else {
  if (name === "dev") process.env.NODE_ENV = "development";
  await import("tsx");
  await import(`./${name}.ts`);
}

function hasDevelopmentPackages() {
  try {
    import.meta.resolve("tsx");
    return true;
  } catch {
    return false;
  }
}

function build() {
  process.stderr.write("The sources have changed since the last build. Building …\n");
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
}
