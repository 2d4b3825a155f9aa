import type { AllocateBench, Contest } from "./run.ts";

/** A line of a table: what was measured, and what was found. */
type Row = [name: string, found: string];

export function allocateRows({ stable, marriage, welfare, load, verified }: AllocateBench): Row[] {
  return [
    ...rowsOf("stable", stable),
    ...rowsOf("stable, complete lists, one place each", marriage),
    ...rowsOf("welfare", welfare),
    ...rowsOf("load, three places for each startup", load),
    ["check", verified],
  ];
}

function rowsOf(title: string, { sizes, ours, rivals }: Contest): Row[] {
  return [
    [title, sizes.map(({ startups, resources }) => `${startups} × ${resources}`).join(" · ")],
    ["  ours", `${ours.map(time).join(" · ")}; ${growth(sizes, ours)}`],
    ...rivals.map(({ name, ms }): Row => {
      const each = ms.map(
        (value, at) => `${time(value)} = ${ratio(value / (ours[at] ?? value))} ×`,
      );
      const rest = ms.length < sizes.length ? " · too slow from there on" : "";
      return [`  ${name}`, `${each.join(" · ")}${rest}; ${growth(sizes, ms)}`];
    }),
  ];
}

function time(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

function ratio(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** The power of the size with which the time grows, over the last three sizes. */
function growth(sizes: Contest["sizes"], ms: number[]): string {
  const from = Math.max(0, ms.length - 3);
  const to = ms.length - 1;
  if (to <= from) return "growth unknown";
  const larger = (sizes[to]?.startups ?? 1) / (sizes[from]?.startups ?? 1);
  const slower = (ms[to] ?? 1) / (ms[from] ?? 1);
  return `grows with the power ${(Math.log(slower) / Math.log(larger)).toFixed(2)}`;
}
