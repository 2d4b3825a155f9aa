import { getDocumentProxy } from "unpdf";
import { DOCUMENT_LIMITS, DocumentError } from "./document-error.ts";

/** A run of text at its place on the page, in points from the lower left. */
interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Two runs of a line with more than so many letters between them are two cells. */
const CELL_GAP = 1.6;
/** Runs whose feet differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.5;

/**
 * The text layer of a PDF, line by line as it stands on the page, with tabs where a line has a wide gap: that is how
 * tables are read.
 *
 * @throws DocumentError where it is broken, locked, or has too many pages
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number[] }> {
  const file = await opened(bytes);
  try {
    if (file.numPages > DOCUMENT_LIMITS.pages) {
      throw new DocumentError("too-many-pages", `has more than ${DOCUMENT_LIMITS.pages} pages`);
    }
    let text = "";
    const pages: number[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(text.length);
      text += `${pageLines(items.flatMap(runOf)).join("\n")}\n`;
      if (text.length > DOCUMENT_LIMITS.characters) break;
      page.cleanup();
    }
    // Places are kept of the text as it will be stored.
    return { text: text.normalize("NFC"), pages };
  } finally {
    await file.destroy();
  }
}

async function opened(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw locked
      ? new DocumentError("locked", "is locked with a password")
      : new DocumentError("broken", error instanceof Error ? error.message : String(error));
  }
}

function runOf(item: object): Run[] {
  if (!("str" in item) || !("transform" in item)) return [];
  const { str, transform, width, height } = item as {
    str: string;
    transform: number[];
    width: number;
    height: number;
  };
  if (str.trim() === "") return [];
  const size = height || Math.abs(transform[3] ?? 0) || 10;
  return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size }];
}

function pageLines(runs: Run[]): string[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && Math.abs(first.y - run.y) < SAME_LINE * Math.min(first.size, run.size)) {
      line.push(run);
    } else lines.push([run]);
  }
  const written = lines.map((line) => joined(line.sort((a, b) => a.x - b.x)));
  return written.filter((line) => !/^(?:[-—–]\s*)?\d{1,4}(?:\s*[-—–])?$/.test(line.trim()));
}

function joined(line: readonly Run[]): string {
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const run of line) {
    const gap = run.x - end;
    if (text !== "" && gap > CELL_GAP * run.size) text += "\t";
    else if (text !== "" && gap > 0.25 * run.size) text += " ";
    text += run.text;
    end = run.x + run.width;
  }
  return text;
}
