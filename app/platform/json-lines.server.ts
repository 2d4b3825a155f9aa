import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** Input that cannot be used: says the file, the line where there is one, and the reason. */
export class InputError extends Error {
  override name = "InputError";
  constructor(file: string, reason: string, line?: number) {
    super(line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`);
  }
}

export interface JsonLine {
  line: number;
  value: unknown;
  /** The line as it is written. */
  source: string;
}

/** Bytes of one line; more is a file of another kind. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * The values of a JSON Lines file, one at a time, whatever its size. Lines end at \n alone: JSON
 * strings may hold other separators. Empty lines are passed over. A whole number that a double cannot hold
 * comes as the text of its digits.
 *
 * @throws InputError where the file cannot be read, or a line is too long or not JSON
 */
export async function* readJsonLines(file: string): AsyncGenerator<JsonLine> {
  await mustBeReadable(file);
  let line = 0;
  for await (const bytes of splitLines(file)) {
    line += 1;
    const text = decoded(bytes, { file, line });
    if (text.trim() !== "") yield { line, value: parsed(text, { file, line }), source: text };
  }
}

async function mustBeReadable(file: string): Promise<void> {
  const handle = await open(file).catch((error: unknown) => {
    throw new InputError(file, reasonOf(error));
  });
  try {
    if (!(await handle.stat()).isDirectory()) return;
  } finally {
    await handle.close();
  }
  throw new InputError(file, "is a folder, not a file");
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "no such file";
  if (code === "EACCES") return "may not be read";
  return error instanceof Error ? error.message : String(error);
}

async function* splitLines(file: string): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let held = 0;
  let line = 1;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      held += to - from;
      if (held > LONGEST_LINE) throw tooLong(file, line);
      yield Buffer.concat([...pending, chunk.subarray(from, to)]);
      pending = [];
      held = 0;
      line += 1;
      from = to + 1;
    }
    held += chunk.length - from;
    if (held > LONGEST_LINE) throw tooLong(file, line);
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (held > 0) yield Buffer.concat(pending);
}

function tooLong(file: string, line: number): InputError {
  return new InputError(file, `line is longer than ${LONGEST_LINE / 1024 / 1024} MB`, line);
}

interface Place {
  file: string;
  line: number;
}

function decoded(bytes: Buffer, { file, line }: Place): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: line > 1 }).decode(bytes);
  } catch {
    throw new InputError(file, "not UTF-8 text", line);
  }
}

function parsed(text: string, { file, line }: Place): unknown {
  try {
    return JSON.parse(withExactDigits(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(file, `not JSON: ${reason.slice(0, 200)}`, line);
  }
}

const LONG_DIGITS = /[1-9]\d{15}/;
const STRING_OR_INTEGER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const INTEGER = /^-?[1-9]\d{15,}$/;

/** Whole numbers too long for a double become texts of the same digits: identifiers stay what they are. */
function withExactDigits(text: string): string {
  if (!LONG_DIGITS.test(text)) return text;
  return text.replace(STRING_OR_INTEGER, (token) =>
    INTEGER.test(token) && String(Number(token)) !== token ? `"${token}"` : token,
  );
}
