// Loaded into the measured server before anything else: writes how long its event loop kept people waiting, in
// milliseconds by quantile, to the file that LOOP_DELAY_FILE names, and begins anew when that file is removed.
import { existsSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const file = process.env.LOOP_DELAY_FILE ?? "";
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const timer = setInterval(() => {
  if (!existsSync(file)) delay.reset();
  const ms = (quantile) => Math.max(0, delay.percentile(quantile) / 1e6 - 5);
  writeFileSync(file, JSON.stringify({ p50: ms(50), p99: ms(99), p999: ms(99.9) }));
}, 250);
timer.unref();
