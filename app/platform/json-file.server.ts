import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { InputError } from "./json-lines.server.ts";
import { afterSpace, skipQuoted, syntaxFault } from "./json-syntax.ts";

export interface JsonFile {
  value: unknown;
  /** The line on which the value at this path starts; of what holds it where there is none. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What one text of the engine can hold. */
const MOST_BYTES = 500 * 1024 * 1024;

/**
 * One JSON value in a file, with the line of each of its parts. Lines may be of any length.
 *
 * @throws InputError where the file cannot be read or is not JSON, with the line
 */
export async function readJsonFile(file: string): Promise<JsonFile> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new InputError(file, reasonOf(error));
  });
  if (bytes.length > MOST_BYTES) throw new InputError(file, "is larger than 500 MB");
  if (!isUtf8(bytes)) throw new InputError(file, "not UTF-8 text", brokenLine(bytes));
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  return { value: parsed(text, file), lineOf: (path) => lineAt(text, offsetOf(text, path)) };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "no such file";
  if (code === "EACCES") return "may not be read";
  if (code === "EISDIR") return "is a folder, not a file";
  if (code === "ERR_FS_FILE_TOO_LARGE") return "is larger than 500 MB";
  return error instanceof Error ? error.message : String(error);
}

/** The first line that is not UTF-8. */
function brokenLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(10, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = syntaxFault(text);
    if (!fault) throw error;
    const column = fault.offset - text.lastIndexOf("\n", fault.offset - 1);
    const reason = `not JSON: ${fault.reason} (column ${column})`;
    throw new InputError(file, reason, lineAt(text, fault.offset));
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** Where the value at this path starts, in a text that is JSON. */
function offsetOf(text: string, path: readonly PropertyKey[]): number {
  let at = afterSpace(text, 0);
  for (const step of path) {
    const inner = text[at] === "{" ? namedValue(text, at, step) : listItem(text, at, step);
    if (inner < 0) return at;
    at = inner;
  }
  return at;
}

/** The last value of this name, as the engine takes it; −1 for none. */
function namedValue(text: string, from: number, name: PropertyKey): number {
  let found = -1;
  let at = afterSpace(text, from + 1);
  while (text[at] === '"') {
    const end = after(text, at);
    const value = afterSpace(text, afterSpace(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === name) found = value;
    at = afterSpace(text, after(text, value));
    if (text[at] === ",") at = afterSpace(text, at + 1);
  }
  return found;
}

function listItem(text: string, from: number, index: PropertyKey): number {
  if (text[from] !== "[" || typeof index !== "number") return -1;
  let at = afterSpace(text, from + 1);
  for (let item = 0; item < index && text[at] !== "]"; item++) {
    at = afterSpace(text, after(text, at));
    if (text[at] === ",") at = afterSpace(text, at + 1);
  }
  return text[at] === "]" ? -1 : at;
}

/** Past the value that starts here. */
function after(text: string, from: number): number {
  if (text[from] === '"') return afterQuoted(text, from);
  let at = from;
  if (text[from] !== "{" && text[from] !== "[") {
    while (/[\w.+-]/.test(text[at] ?? "")) at++;
    return at;
  }
  for (let depth = 0; at < text.length; ) {
    const sign = text[at];
    if (sign === '"') {
      at = afterQuoted(text, at);
      continue;
    }
    at++;
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    if (depth === 0) return at;
  }
  return at;
}

function afterQuoted(text: string, from: number): number {
  const end = skipQuoted(text, from);
  if (typeof end !== "number") throw new Error(`The text is not JSON: ${end.reason}`);
  return end;
}
