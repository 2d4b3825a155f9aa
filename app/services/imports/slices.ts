/** Of a transaction: other writers wait no longer than this for it. */
const LONGEST_MS = 30;
const AIM_MS = LONGEST_MS / 2;
const MOST = 1_000;

/** How many rows one transaction takes: as many as went into half of the time that it may last. */
export function sliceSize(first = 20) {
  let size = first;
  return {
    get: () => size,
    /** @param ms that the last slice took, from its beginning to its end */
    learn(ms: number) {
      const fitting = Math.floor((size * AIM_MS) / Math.max(ms, 0.5));
      size = Math.max(1, Math.min(fitting, size * 2, MOST));
    },
  };
}
