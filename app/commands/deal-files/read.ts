import { join } from "node:path";
import {
  type DealFiles,
  linkRecord,
  providerRecord,
  RecordError,
  type StartupRecord,
  startupRecord,
} from "#app/packages/deal-ranking/index.ts";
import { InputError, readJsonLines } from "#app/platform/json-lines.server.ts";

/** So many bad lines are named before the rest is counted. */
const MOST_NAMED = 20;

/** Files with lines that cannot be used: each named by its number. */
class BadLines extends InputError {
  constructor(file: string, problems: readonly { line: number; reason: string }[]) {
    const named = problems
      .slice(0, MOST_NAMED)
      .map(({ line, reason }) => `${file}:${line}: ${reason}`);
    const more = problems.length - named.length;
    super(file, "");
    this.message = [...named, ...(more > 0 ? [`${file}: and ${more} more bad lines`] : [])].join(
      "\n",
    );
  }
}

/**
 * Reads `startups.jsonl`, `providers.jsonl` and `links.jsonl` of a folder line by line. The first record
 * of an id counts.
 *
 * @throws InputError naming every line that is not of the form or names an unknown id
 */
export async function readDealFiles(folder: string): Promise<DealFiles> {
  const startups = await readRecords(join(folder, "startups.jsonl"), startupRecord);
  const providers = await readRecords(join(folder, "providers.jsonl"), providerRecord);
  const file = join(folder, "links.jsonl");
  const startupIds = new Set(startups.map(({ id }) => id));
  const providerIds = new Set(providers.map(({ id }) => id));
  const links = await readRecords(file, (value) => {
    const link = linkRecord(value);
    if (!startupIds.has(link.startup)) throw new RecordError(`unknown startup "${link.startup}"`);
    if (!providerIds.has(link.provider))
      throw new RecordError(`unknown provider "${link.provider}"`);
    return link;
  });
  if (links.length === 0) throw new InputError(file, "holds no link to learn from");
  return { startups: firstOfId(startups), providers: firstOfId(providers), links };
}

/** Startups to rank providers for. */
export async function readQuestions(file: string): Promise<StartupRecord[]> {
  return readRecords(file, startupRecord);
}

async function readRecords<T>(file: string, read: (value: unknown) => T): Promise<T[]> {
  const records: T[] = [];
  const problems: { line: number; reason: string }[] = [];
  for await (const { line, value } of readJsonLines(file)) {
    try {
      records.push(read(value));
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      problems.push({ line, reason: error.message });
    }
  }
  if (problems.length > 0) throw new BadLines(file, problems);
  return records;
}

function firstOfId<T extends { id: string }>(records: readonly T[]): T[] {
  const seen = new Set<string>();
  return records.filter(({ id }) => !seen.has(id) && seen.add(id));
}
