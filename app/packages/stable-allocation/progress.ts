/** How far a run is: yielded now and then, so that whoever runs it can show it, or stop. */
export interface Progress {
  done: number;
  total: number;
}

/** Runs to the end without a pause. */
export function finish<T>(run: Generator<Progress, T>): T {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
