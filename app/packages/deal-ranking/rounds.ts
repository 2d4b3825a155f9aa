import type { Corpus } from "./corpus.ts";
import { sparseRows, transposed } from "./sparse-rows.ts";
import type { SparseRows } from "./types.ts";

/** Deals of one startup on one day, in order of time; -1 or NaN where unknown. */
export interface Rounds {
  count: number;
  startup: Int32Array;
  day: Float64Array;
  stage: Int32Array;
  amount: Float64Array;
  /** Stage of the startup's round before. */
  stageBefore: Int32Array;
  /** How many rounds it had had. */
  number: Int32Array;
  providers: SparseRows;
  /** Its rounds by startup. */
  ofStartup: SparseRows;
}

/**
 * The rounds that the chosen links make. A round whose links name no stage has that of the startup's
 * record where it is the first, or where no link so far names one.
 */
export function createRounds(corpus: Corpus, chosen: (link: number) => boolean): Rounds {
  const { links, startups } = corpus;
  const open = new Map<number, number>();
  const rows: {
    startup: number;
    day: number;
    stage: number;
    amount: number;
    providers: number[];
  }[] = [];
  for (let link = 0; link < links.count; link++) {
    if (!chosen(link)) continue;
    const startup = links.startup[link];
    const day = links.day[link];
    const provider = links.provider[link];
    const current = rows[open.get(startup) ?? -1];
    if (current && Object.is(current.day, day)) {
      if (!current.providers.includes(provider)) current.providers.push(provider);
      if (current.stage < 0) current.stage = links.stage[link];
      if (Number.isNaN(current.amount)) current.amount = links.amount[link];
      continue;
    }
    const stage = links.stage[link];
    open.set(startup, rows.length);
    rows.push({ startup, day, stage, amount: links.amount[link], providers: [provider] });
  }
  const last = new Map<number, { stage: number; number: number }>();
  const stageBefore = new Int32Array(rows.length).fill(-1);
  const number = new Int32Array(rows.length);
  let stagesSaid = false;
  rows.forEach((row, index) => {
    const before = last.get(row.startup);
    stagesSaid ||= row.stage >= 0;
    if (row.stage < 0 && (!stagesSaid || !before)) row.stage = startups.stage[row.startup];
    if (before) {
      stageBefore[index] = before.stage;
      number[index] = before.number + 1;
    }
    last.set(row.startup, { stage: row.stage, number: number[index] });
  });
  const startup = Int32Array.from(rows, (row) => row.startup);
  return {
    count: rows.length,
    startup,
    day: Float64Array.from(rows, (row) => row.day),
    stage: Int32Array.from(rows, (row) => row.stage),
    amount: Float64Array.from(rows, (row) => row.amount),
    stageBefore,
    number,
    providers: sparseRows(rows.map((row) => row.providers)),
    ofStartup: transposed(sparseRows([...startup].map((value) => [value])), corpus.startups.count),
  };
}
