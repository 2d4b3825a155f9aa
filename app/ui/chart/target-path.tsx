import { across } from "./across.ts";

export interface PathPoint {
  year: number;
  value: number;
  /** Seen rather than aimed at: baseline, achievement, observation. */
  seen: boolean;
}

const WIDTH = 96;
const HEIGHT = 28;
const INSET = 4;

/** The way of an indicator from baseline to goal, small enough for a row: filled dots were seen, open ones are aimed at. */
export function TargetPath({ points, label }: { points: readonly PathPoint[]; label: string }) {
  const ordered = [...points].sort((a, b) => a.year - b.year || Number(b.seen) - Number(a.seen));
  const years = ordered.map(({ year }) => year);
  const values = ordered.map(({ value }) => value);
  const x = across(years, [INSET, WIDTH - INSET]);
  const y = across(values, [HEIGHT - INSET, INSET]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="print-exact h-7 w-24 shrink-0"
    >
      <title>{label}</title>
      <path
        d={ordered.map((p, i) => `${i === 0 ? "M" : "L"}${x(p.year)},${y(p.value)}`).join("")}
        fill="none"
        strokeWidth={1.5}
        className="stroke-accent/60"
      />
      {ordered.map((p) => (
        <circle
          key={`${p.year}-${p.seen}-${p.value}`}
          cx={x(p.year)}
          cy={y(p.value)}
          r={2.75}
          strokeWidth={1.5}
          className={p.seen ? "fill-accent stroke-accent" : "fill-canvas stroke-accent"}
        />
      ))}
    </svg>
  );
}
