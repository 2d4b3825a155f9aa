import { once } from "node:events";
import { InputError, type JsonLine, readJsonLines } from "#app/platform/json-lines.server.ts";
import { writtenNumber } from "#app/platform/json-syntax.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import { SeedError } from "#seeds/read.server.ts";

const USAGE = `Usage: npm run -s classify -- FILE.jsonl

Reads lines {"id": …, "text": …} and prints, for each, a line
{"id": …, "sectors": [{"key", "score", "terms": [{"term", "start", "end"}]}]},
best sector first, an empty list where the text belongs to no priority sector.
Offsets count UTF-16 units of the text as given.
`;

interface Description {
  /** In JSON, as it was written: a number keeps all its digits. */
  id: string;
  text: string;
}

async function classifyFile(file: string): Promise<void> {
  for await (const row of readJsonLines(file)) {
    const { id, text } = description(row, file);
    await print(`{"id":${id},"sectors":${JSON.stringify(classifyText(text))}}\n`);
  }
}

function description({ line, value, source }: JsonLine, file: string): Description {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError(file, 'expected an object {"id", "text"}', line);
  }
  const { id, text } = value as Record<string, unknown>;
  if ((typeof id !== "string" && typeof id !== "number") || id === "") {
    throw new InputError(file, 'expected "id" to be a text or a number', line);
  }
  if (typeof text !== "string") throw new InputError(file, 'expected "text" to be a text', line);
  return {
    // A number too long for a double is read as a text of its digits.
    id: writtenNumber(source, "id") ?? JSON.stringify(id),
    text,
  };
}

/** Waits where the reader is slower than we are. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

async function main(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length > 1 || file === "--help" || file === "-h") {
    const asked = file === "--help" || file === "-h";
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : 2;
  }
  try {
    await classifyFile(file);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof SeedError)) throw error;
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
