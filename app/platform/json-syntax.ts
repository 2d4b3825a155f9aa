/** Where a text stops being JSON, and why. */
export interface SyntaxFault {
  offset: number;
  reason: string;
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
const SPACE = " \t\n\r";

/** The first fault of a text that is not JSON; null where it is. The engine's own message has no line. */
export function syntaxFault(text: string): SyntaxFault | null {
  const open: ("{" | "[")[] = [];
  let at = afterSpace(text, 0);
  for (;;) {
    const inside = open.at(-1);
    if (inside === "{") {
      const key = skipKey(text, at);
      if (typeof key !== "number") return key;
      at = key;
    }
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      open.push(sign);
      at = afterSpace(text, at + 1);
      if (text[at] !== closer(sign)) continue;
    } else {
      const end = skipScalar(text, at);
      if (typeof end !== "number") return end;
      at = afterSpace(text, end);
    }
    for (let last = open.at(-1); last && text[at] === closer(last); last = open.at(-1)) {
      open.pop();
      at = afterSpace(text, at + 1);
    }
    const last = open.at(-1);
    if (!last) return at === text.length ? null : unexpected(text, at, "the end");
    if (text[at] !== ",") return unexpected(text, at, `"," or "${closer(last)}"`);
    at = afterSpace(text, at + 1);
  }
}

/** Past the spaces from here. */
export function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.includes(text[at] as string)) at++;
  return at;
}

/** Past the text in quotes that starts here. */
export function skipQuoted(text: string, from: number): number | SyntaxFault {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { offset: at, reason: "a text is not closed on its line" };
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = at + 1;
    if (!ESCAPE.test(text)) return { offset: at, reason: "an escape that JSON does not know" };
    at = ESCAPE.lastIndex - 1;
  }
  return { offset: text.length, reason: "the file ends inside a text" };
}

function skipKey(text: string, from: number): number | SyntaxFault {
  if (text[from] !== '"') return unexpected(text, from, "a name in double quotes");
  const end = skipQuoted(text, from);
  if (typeof end !== "number") return end;
  const colon = afterSpace(text, end);
  if (text[colon] !== ":") return unexpected(text, colon, '":"');
  return afterSpace(text, colon + 1);
}

function skipScalar(text: string, from: number): number | SyntaxFault {
  if (text[from] === '"') return skipQuoted(text, from);
  SCALAR.lastIndex = from;
  if (SCALAR.test(text)) return SCALAR.lastIndex;
  return unexpected(text, from, "a value");
}

function closer(sign: "{" | "["): string {
  return sign === "{" ? "}" : "]";
}

function unexpected(text: string, offset: number, wanted: string): SyntaxFault {
  const found = text[offset];
  const what = found === undefined ? "the file ends" : `found ${JSON.stringify(found)}`;
  return { offset, reason: `expected ${wanted}, ${what}` };
}

/**
 * A number of an object as it is written, since a long one loses digits when it is read; null where
 * the object has no such key or another value there.
 *
 * @param text an object in JSON, without faults
 */
export function writtenNumber(text: string, key: string): string | null {
  let depth = 0;
  let found: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if ("{[".includes(sign)) depth++;
    else if ("}]".includes(sign)) depth--;
    if (sign !== '"') continue;
    const end = skipQuoted(text, at);
    if (typeof end !== "number") return null;
    const colon = afterSpace(text, end);
    if (depth === 1 && text[colon] === ":" && JSON.parse(text.slice(at, end)) === key) {
      NUMBER.lastIndex = afterSpace(text, colon + 1);
      found = NUMBER.exec(text)?.[0] ?? null;
    }
    at = end - 1;
  }
  return found;
}
