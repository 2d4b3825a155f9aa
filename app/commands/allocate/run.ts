import { type Allocation, allocate, InstanceError } from "#app/packages/stable-allocation/index.ts";
import { type JsonFile, readJsonFile } from "#app/platform/json-file.server.ts";
import { runWithProgress } from "#app/platform/progress-bar.server.ts";
import { parseForm } from "./form.ts";
import { faultOf, formProblems, requirementOf, type Told } from "./messages.ts";

/** What is wrong with a file, for the person at the keyboard: a line for each fault. */
export class Refused extends Error {
  override name = "Refused";
}

const MOST_MESSAGES = 20;

/** What is wrong with a file, each with the place of its value. */
class FormError extends Error {
  readonly heading: string | null;
  readonly told: readonly Told[];

  constructor(told: readonly Told[], heading: string | null = null) {
    super("The form cannot be used");
    this.told = told;
    this.heading = heading;
  }
}

/**
 * The allocation of an instance in a file, as JSON on one line.
 *
 * @throws InputError where it cannot be read, Refused where it cannot be used, Stopped where somebody did
 */
export async function allocateFile(file: string, signal?: AbortSignal): Promise<string> {
  const source = await readJsonFile(file);
  try {
    const { lottery, ...found } = await allocateValue(source.value, signal);
    return JSON.stringify(lottery === null ? found : { ...found, lottery });
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    throw new Refused(linesOf(error, { file, source }));
  }
}

async function allocateValue(value: unknown, signal?: AbortSignal): Promise<Allocation> {
  const read = parseForm(value);
  if ("faults" in read) throw new FormError(read.faults);
  const { instance, method, seed } = read.form;
  const problems = formProblems(read.form);
  if (problems.length > 0) throw new FormError(problems);
  try {
    const found = await runWithProgress(allocate(instance, { method, seed }), {
      title: method,
      signal,
    });
    if (!("impossible" in found)) return found;
    const told = found.impossible.map((requirement) => requirementOf(requirement, instance));
    throw new FormError(told, "These cannot hold together, but can without any one of them:");
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error;
    throw new FormError(error.faults.map(faultOf));
  }
}

function linesOf(
  { heading, told }: FormError,
  { file, source }: { file: string; source: JsonFile },
): string {
  const lines = told
    .slice(0, MOST_MESSAGES)
    .map(({ path, message }) => `${file}:${source.lineOf(path)}: ${message}`);
  const more = told.length - lines.length;
  return [...(heading ? [heading] : []), ...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(
    "\n",
  );
}
