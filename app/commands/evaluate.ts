import { parseArgs } from "node:util";
import {
  createCorpus,
  dayOf,
  defaultCut,
  evaluate,
  splitAt,
} from "#app/packages/deal-ranking/index.ts";
import { InputError } from "#app/platform/json-lines.server.ts";
import { runWithProgress, Stopped, stopSignal } from "#app/platform/progress-bar.server.ts";
import { readDealFiles } from "./deal-files/read.ts";
import { evaluationTable } from "./deal-files/table.ts";

const USAGE = `Usage: npm run -s evaluate -- DIR [--cut DATE] [--json]

DIR holds startups.jsonl {id, name?, text, tags:[], area?, stage?, amount?, date?},
providers.jsonl {id, name, text?, tags?, areas?, stages?, kind?} and
links.jsonl {startup, provider, date, stage?, amount?}: deals that happened.

Learns from the links before the cut (without --cut the date that leaves a fifth after it;
where most dates are missing, four fifths of the startups) and ranks all providers for every
startup with links from then on, by the links before the day on which it asks. Prints recall,
MRR and nDCG for the engine and for the simple orders: popularity, tag overlap, BM25 and their
blend; popularity of the latest tenth, lifts of tags, area and stage, the same with a half-life
of a year, neighbours, and the best blend of all, fitted before the cut. Beside each stands how
many times as good the engine is, with a bootstrap interval.
`;

async function evaluateFolder(
  folder: string,
  { cut, json }: { cut: string | undefined; json: boolean },
): Promise<void> {
  const begun = performance.now();
  const asked = cut === undefined ? undefined : dayOf(cut);
  if (asked === null) throw new InputError("--cut", `"${cut}" is not a date such as 2015-01-31`);
  const corpus = createCorpus(await readDealFiles(folder));
  const day = asked ?? defaultCut(corpus);
  const split = splitAt(corpus, day);
  if (split.wanted.size === 0)
    throw new InputError(folder, "no links on or after the cut to ask for");
  if (!corpus.links.startup.some((_, link) => split.known(link))) {
    throw new InputError(folder, "no links before the cut to learn from");
  }
  const result = await runWithProgress(evaluate(corpus, day), {
    title: "evaluate",
    signal: stopSignal(),
  });
  const seconds = (performance.now() - begun) / 1000;
  const { queries, providers, engine, baselines, ratios, best, newStartups } = result;
  process.stdout.write(
    json
      ? `${JSON.stringify({ queries, providers, engine, baselines, ratios, best, newStartups, seconds })}\n`
      : evaluationTable(result, seconds),
  );
}

async function main(args: string[]): Promise<number> {
  const options = parsed(args);
  if (!options || options.help) {
    (options ? process.stdout : process.stderr).write(USAGE);
    return options ? 0 : 2;
  }
  try {
    await evaluateFolder(options.folder, options);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) {
      process.stderr.write("Stopped before the end\n");
      return 130;
    }
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function parsed(
  args: string[],
): { folder: string; cut: string | undefined; json: boolean; help: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        cut: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const [folder = ""] = positionals;
    if (!values.help && (positionals.length !== 1 || folder === "")) return null;
    return { folder, cut: values.cut, json: values.json, help: values.help };
  } catch {
    return null;
  }
}

process.exitCode = await main(process.argv.slice(2));
