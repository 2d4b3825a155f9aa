import { setImmediate } from "node:timers/promises";

interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Thrown where the person at the keyboard stopped a run. */
export class Stopped extends Error {
  override name = "Stopped";
}

const WIDTH = 30;
/** Where nobody watches, a line now and then is enough. */
const LINE_EVERY = 1_000;
const DRAW_EVERY = 100;

/** What a shell expects of a program that was stopped at the keyboard. */
const STOPPED = 130;

/** Aborts once somebody asks this process to stop; who asks a second time does not wait for the next step. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(STOPPED);
      controller.abort();
    });
  }
  return controller.signal;
}

/**
 * Runs to the end step by step, shows how far it is where that takes long, and stops between two steps
 * when asked.
 *
 * @throws Stopped after the signal
 */
export async function runWithProgress<T>(
  run: Iterator<{ done: number; total: number }, T>,
  {
    title,
    signal,
    output = process.stderr,
  }: { title: string; signal?: AbortSignal; output?: Output },
): Promise<T> {
  const bar = createBar(title, output);
  try {
    for (let step = run.next(); ; step = run.next()) {
      if (step.done) return step.value;
      bar.show(step.value.done / Math.max(1, step.value.total));
      await setImmediate();
      if (signal?.aborted) throw new Stopped();
    }
  } finally {
    bar.clear();
  }
}

export function createBar(title: string, output: Output) {
  const terminal = output.isTTY === true;
  const every = terminal ? DRAW_EVERY : LINE_EVERY;
  let due = performance.now() + (terminal ? 0 : LINE_EVERY);
  let drawn = false;
  return {
    show(share: number) {
      const now = performance.now();
      if (now < due) return;
      due = now + every;
      drawn = true;
      const percent = `${Math.floor(share * 100)} %`;
      const full = Math.round(share * WIDTH);
      const line = `${title} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${percent}`;
      output.write(terminal ? `\r${line}` : `${title}: ${percent}\n`);
    },
    clear() {
      if (terminal && drawn) output.write("\r\u001b[2K");
    },
  };
}
