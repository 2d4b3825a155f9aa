import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { benchChoice, choiceRows } from "#app/packages/choice-model/bench/run.ts";
import { benchEvaluate } from "#app/packages/deal-ranking/bench/run.ts";
import { evaluateRows } from "#app/packages/deal-ranking/bench/table.ts";
import { benchAllocate } from "#app/packages/stable-allocation/bench/run.ts";
import { allocateRows } from "#app/packages/stable-allocation/bench/table.ts";
import { benchCity } from "./city/run.ts";
import { cityRows } from "./city/table.ts";
import { benchCommit } from "./commit/run.ts";
import { commitRows } from "./commit/table.ts";
import { benchHttp } from "./http/run.ts";
import { httpRows } from "./http/table.ts";
import { benchMail } from "./mail/run.ts";
import { mailRows } from "./mail/table.ts";
import { benchPages } from "./pages/run.ts";
import { pageRows } from "./pages/table.ts";
import { benchPlans, planRows } from "./plans/run.ts";
import { benchRematch } from "./rematch/run.ts";
import { rematchRows } from "./rematch/table.ts";
import { benchSectors } from "./sectors/run.ts";
import { confusionTables, sectorRows } from "./sectors/table.ts";
import { benchStreams } from "./streams/run.ts";
import { streamRows } from "./streams/table.ts";
import { print, type Row } from "./table.ts";

/*
 * `npm run bench` measures everything, a process for each section so that memory is its own;
 * `npm run bench -- city http` only those. Each section prints its table and writes its JSON.
 */
interface Section {
  title: string;
  measure(): Promise<{ figures: unknown; rows: Row[] }>;
}

const SECTIONS: Record<string, Section> = {
  http: {
    title: "Pages in production mode on loopback",
    async measure() {
      const figures = await benchHttp();
      return { figures, rows: httpRows(figures) };
    },
  },
  commit: {
    title: "A write of the product, by how far it waits for the disk",
    async measure() {
      const figures = await benchCommit();
      return { figures, rows: commitRows(figures) };
    },
  },
  pages: {
    title:
      "Every list and desk of a generated city, twenty people with two to four seconds between clicks",
    async measure() {
      const figures = await benchPages();
      return { figures, rows: pageRows(figures) };
    },
  },
  mail: {
    title: "Mails, from the act that is told to the answer of a local server",
    async measure() {
      const figures = await benchMail();
      return { figures, rows: mailRows(figures) };
    },
  },
  streams: {
    title: "Open pages that are told of changes",
    async measure() {
      const figures = await benchStreams();
      return { figures, rows: streamRows(figures) };
    },
  },
  rematch: {
    title: "A generated city matched anew, from the act to the last row stored",
    async measure() {
      const figures = await benchRematch();
      return { figures, rows: rematchRows(figures) };
    },
  },
  sectors: {
    title: "From a company's text to its sectors",
    async measure() {
      const figures = benchSectors();
      process.stdout.write(`\n${confusionTables(figures)}\n`);
      return { figures, rows: sectorRows(figures) };
    },
  },
  plans: {
    title: "From a plan's text to its facts, by field",
    async measure() {
      const figures = benchPlans();
      return { figures, rows: planRows(figures) };
    },
  },
  choice: {
    title: "Conditional logit on simulated choices",
    async measure() {
      const figures = benchChoice();
      return { figures, rows: choiceRows(figures) };
    },
  },
  evaluate: {
    title: "Finding later deals from earlier ones",
    async measure() {
      const figures = benchEvaluate();
      return { figures, rows: evaluateRows(figures) };
    },
  },
  allocate: {
    title: "Limited places, lists of 50",
    async measure() {
      const figures = benchAllocate();
      return { figures, rows: allocateRows(figures) };
    },
  },
  city: {
    title: "The whole city at once",
    async measure() {
      const figures = benchCity();
      return { figures, rows: cityRows(figures) };
    },
  },
};

const RESULTS = "tests/bench/results";

async function measure(name: string): Promise<void> {
  const section = SECTIONS[name];
  if (!section) {
    process.stderr.write(`No section ${name}; there are ${Object.keys(SECTIONS).join(", ")}\n`);
    process.exit(2);
  }
  const { figures, rows } = await section.measure();
  print(section.title, rows);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    `${RESULTS}/${name}.json`,
    `${JSON.stringify({ machine: machine(), section: name, figures }, null, 2)}\n`,
  );
}

function machine() {
  const [cpu] = cpus();
  return {
    node: process.version,
    cpu: cpu?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}

function all(names: string[]): number {
  const { node, cpu, cores, memoryGiB } = machine();
  process.stdout.write(`Node ${node}, ${cores} × ${cpu}, ${memoryGiB} GiB\n`);
  let failed = 0;
  for (const name of names) {
    const { status } = spawnSync(
      "node",
      ["--import", "tsx", "tests/bench/run.ts", "--only", name],
      {
        stdio: "inherit",
      },
    );
    if (status !== 0) failed++;
  }
  return failed === 0 ? 0 : 1;
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--only") await measure(rest[0] ?? "");
else process.exitCode = all(first ? [first, ...rest] : Object.keys(SECTIONS));
