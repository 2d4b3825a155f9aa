import { once } from "node:events";
import { createCorpus, recommend } from "#app/packages/deal-ranking/index.ts";
import { InputError } from "#app/platform/json-lines.server.ts";
import { runWithProgress, Stopped, stopSignal } from "#app/platform/progress-bar.server.ts";
import { readDealFiles, readQuestions } from "./deal-files/read.ts";

const USAGE = `Usage: npm run -s rank -- DIR QUERIES.jsonl

Learns from the links of DIR (the files of "npm run evaluate") and prints, for each line of
QUERIES.jsonl {id, name?, text, tags:[], area?, stage?, amount?, date?}, a line
{"startup": …, "providers": [{"id": …, "score": …}]} with the 50 best providers, best first.
A question with a date is answered by the links before that day, one without by all links.
Scores compare within a line: the higher the likelier.
`;

const BEST = 50;

async function rankFile(folder: string, file: string): Promise<void> {
  const questions = await readQuestions(file);
  const corpus = createCorpus(await readDealFiles(folder), questions);
  const found = await runWithProgress(recommend(corpus, BEST), {
    title: "rank",
    signal: stopSignal(),
  });
  for (const { startup, providers } of found) {
    const line = {
      startup: corpus.startupIds[startup],
      providers: providers.map(({ provider, score }) => ({
        id: corpus.providerIds[provider],
        score: Number(score.toFixed(6)),
      })),
    };
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
  }
}

async function main(args: string[]): Promise<number> {
  const [folder, file] = args;
  const help = folder === "--help" || folder === "-h";
  if (help || folder === undefined || file === undefined || args.length > 2) {
    (help ? process.stdout : process.stderr).write(USAGE);
    return help ? 0 : 2;
  }
  try {
    await rankFile(folder, file);
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

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has had enough, as in `… | head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
