import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { KIND_KEYS, type KindKey } from "#app/domain/imports/kind.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { createBar } from "#app/platform/progress-bar.server.ts";
import { type FileImported, importFile } from "#app/services/imports/import-file.server.ts";
import { SINKS } from "#app/services/imports/sinks.ts";
import { faultWords, fileFaultWords } from "#app/services/imports/words.ts";
import { loadReference } from "#app/services/load-reference.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { hasReference } from "#db/queries/imports/known.server.ts";
import { explainAndExit } from "./serve.ts";

const USAGE = `Usage: npm run -s import -- KIND FILE [--dry-run] [--all-or-nothing] [--json]

KIND is one of ${KIND_KEYS.join(" ")}.
FILE is an .xlsx, or text with commas, semicolons or tabs in UTF-8 or GB18030.

Rows without errors go in; --all-or-nothing puts none in where any row has an error, and
--dry-run puts none in at all. A row is found again by its credit code or its key, so that
the same file twice changes nothing. With --json the last line is
{"kind","rows","valid","created","updated","unchanged","errors":[{"row","column","value","reason"}],"seconds"}
with rows and columns as the sheet names them; row 0 is the file. Exits with 2 where there were errors.
`;

/** What whoever runs the command can put right. */
class UnreadableFile extends Error {}

interface Options {
  kind: KindKey;
  file: string;
  dryRun: boolean;
  allOrNothing: boolean;
  json: boolean;
}

async function run({ kind, file, dryRun, allOrNothing, json }: Options): Promise<number> {
  const begun = performance.now();
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UnreadableFile(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const sink = SINKS[kind];
  if (!sink) throw new UnreadableFile(`${kind} cannot be imported yet`);
  const db = await openDatabase(readConfig(process.env).databaseUrl);
  const bar = createBar(`import ${kind}`, process.stderr);
  try {
    await db.migrate();
    const now = new Date();
    if (!(await hasReference(db.read))) await loadReference(db, { now });
    const result = await importFile(db, {
      ...{ sink, fileName: basename(file), bytes, dryRun, allOrNothing, now },
      progress: (done, total) => bar.show(done / Math.max(1, total)),
    });
    bar.clear();
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(3));
    process.stdout.write(json ? jsonLine(kind, result, seconds) : summary(kind, result, seconds));
    return result.fault || result.errors.length > 0 ? 2 : 0;
  } finally {
    await db.close();
  }
}

function jsonLine(kind: KindKey, result: FileImported, seconds: number): string {
  const { rows, valid, created, updated, unchanged } = result.counts;
  const errors = errorsOf(result);
  return `${JSON.stringify({ kind, rows, valid, created, updated, unchanged, errors, seconds })}\n`;
}

function errorsOf({ fault, errors }: FileImported) {
  if (fault)
    return [{ row: 0, column: "", value: fault.value, reason: fileFaultWords(fault, "en") }];
  return errors.map(({ row, column, value, ...error }) => ({
    ...{ row, column, value },
    reason: faultWords(error, "en"),
  }));
}

function summary(kind: KindKey, result: FileImported, seconds: number): string {
  const { rows, valid, created, updated, unchanged } = result.counts;
  const lines = errorsOf(result).map(({ row, column, value, reason }) =>
    row === 0
      ? `file: ${reason}`
      : `row ${row}${column ? `, column ${column}` : ""}: ${value}: ${reason}`,
  );
  lines.push(
    `${kind}: ${rows} rows, ${valid} without errors; ${created} created, ${updated} updated, ${unchanged} unchanged (${seconds} s)`,
  );
  return `${lines.join("\n")}\n`;
}

/** Null for what cannot be understood. */
function parsed(args: string[]): Options | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        "all-or-nothing": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return "help";
    const [named, file, ...more] = positionals;
    const kind = KIND_KEYS.find((key) => key === named);
    if (!kind || file === undefined || more.length > 0) return null;
    const { "dry-run": dryRun, "all-or-nothing": allOrNothing, json } = values;
    return { kind, file, dryRun, allOrNothing, json };
  } catch {
    return null;
  }
}

async function main(args: string[]): Promise<number> {
  const options = parsed(args);
  if (options === null || options === "help") {
    (options ? process.stdout : process.stderr).write(USAGE);
    return options ? 0 : 2;
  }
  try {
    return await run(options);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, explainAndExit);
