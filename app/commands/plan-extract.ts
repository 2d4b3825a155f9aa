import { readFile } from "node:fs/promises";
import { DocumentError } from "#app/platform/documents/document-error.ts";
import { knownPlans } from "#app/services/plans/plan-knowledge.server.ts";
import { readPlanDocument } from "#app/services/plans/read-plan-document.server.ts";
import { SeedError } from "#seeds/read.server.ts";

const USAGE = `Usage: npm run -s plan:extract -- FILE

Reads a plan out of a .txt, .docx or .pdf, in simplified or traditional characters, and
prints a draft in the shape of seeds/plans: head, priorities, targets, tasks, resources,
organizations. Every fact has "place" {start, end, quote, path}: UTF-16 offsets in "text",
which is the document's text in NFC, and the headings above it; "doubts" say why a person
should look at it.
`;

async function extract(file: string): Promise<void> {
  const bytes = await readFile(file);
  const { draft, document } = await readPlanDocument(bytes, knownPlans());
  process.stdout.write(`${JSON.stringify({ ...draft, text: document.text }, null, 2)}\n`);
}

async function main(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length > 1 || file === "--help" || file === "-h") {
    const asked = file === "--help" || file === "-h";
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : 2;
  }
  try {
    await extract(file);
    return 0;
  } catch (error) {
    if (error instanceof DocumentError) process.stderr.write(`${file}: ${error.message}\n`);
    else if (error instanceof SeedError) process.stderr.write(`${error.message}\n`);
    else if (isMissing(error)) process.stderr.write(`${file}: cannot be read\n`);
    else throw error;
    return 2;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "EISDIR" || code === "EACCES";
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has had enough, as in `… | head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
