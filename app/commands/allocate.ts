import { InputError } from "#app/platform/json-lines.server.ts";
import { Stopped, stopSignal } from "#app/platform/progress-bar.server.ts";
import { allocateFile, Refused } from "./allocate/run.ts";

const USAGE = `Usage: npm run -s allocate -- INSTANCE.json

Puts startups and resources together, each pair only where each lists the other. Reads
  {"startups": [{"id", "prefs": [id | [id, …] (equally good)]}],
   "resources": [{"id", "capacity", "prefs": […]}],
   "method": "stable" | "welfare", "weights": {startup: {resource: number}}, "seed": number}
and prints {"pairs": [[startup, resource]], "unmatched": […], "blockingPairs", "welfare"}, with
"lottery", the seed, where chance may have decided between equals.

  stable   no startup and resource would both rather have each other; best for startups
  welfare  the greatest total weight; pairs of weight 0 or less, or without one, are left out

"conflicts": [[startup, resource]] are never put together. With method "welfare" a startup may also have
"min" and "max" places and a resource a "min"; "reach": n asks for n places for every startup where there
are enough. Without weights every pair is then worth the same. Minimums, maximums and conflicts are kept, or
a smallest set of them that cannot hold together is named, with exit code 2. Prints also "short":
[[startup, places]] of those below "reach", and "exposure": how unevenly places are spread (Gini), before (if
each resource took the first of its list) and after.

A capacity of 0 takes nobody, as 0 places in a mandate do.

Bad input gives messages with line numbers and exit code 2; Ctrl-C stops with exit code 130.
`;

async function main(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length > 1 || file === "--help" || file === "-h") {
    const asked = file === "--help" || file === "-h";
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : 2;
  }
  try {
    process.stdout.write(`${await allocateFile(file, stopSignal())}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) {
      process.stderr.write("Stopped before the end; nothing was decided\n");
      return 130;
    }
    if (!(error instanceof InputError || error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has had enough, as in `… | head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
