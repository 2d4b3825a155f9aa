import { scaleLinear } from "d3-scale";

export interface Line {
  key: string;
  label: string;
  points: readonly { x: number; y: number }[];
  /** Dashed: what was planned rather than what was seen. */
  planned?: boolean;
  /** A stroke class such as "stroke-accent". */
  stroke?: string;
}

interface LineChartProps {
  lines: readonly Line[];
  /** Spoken instead of the drawing. */
  label: string;
  showX: (x: number) => string;
  showY: (y: number) => string;
}

const WIDTH = 640;
const HEIGHT = 220;
const EDGE = { top: 12, right: 16, bottom: 28, left: 56 };

/** Lines over time, drawn on the server. Wrap in ChartFigure, which has the figures as a table. */
export function LineChart({ lines, label, showX, showY }: LineChartProps) {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = scaleLinear()
    .domain([Math.min(...xs), Math.max(...xs)])
    .range([EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear()
    .domain([Math.min(0, ...ys), Math.max(...ys)])
    .nice(4)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="print-exact h-auto w-full text-xs"
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1={EDGE.left}
            x2={WIDTH - EDGE.right}
            y1={y(tick)}
            y2={y(tick)}
            className="stroke-line"
          />
          <text x={EDGE.left - 8} y={y(tick)} dy="0.32em" textAnchor="end" className="fill-muted">
            {showY(tick)}
          </text>
        </g>
      ))}
      {[...new Set(xs)].map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={HEIGHT - 8}
          textAnchor={tick === Math.max(...xs) ? "end" : "middle"}
          className="fill-muted"
        >
          {showX(tick)}
        </text>
      ))}
      {lines.map(({ key, points: own, planned, stroke = "stroke-accent" }) => (
        <g key={key} className={stroke} fill="none" strokeWidth={2}>
          <path
            d={own.map((p, i) => `${i === 0 ? "M" : "L"}${x(p.x)},${y(p.y)}`).join("")}
            strokeDasharray={planned ? "5 4" : undefined}
          />
          {own.map((p) => (
            <circle key={p.x} cx={x(p.x)} cy={y(p.y)} r={3} className="fill-surface" />
          ))}
        </g>
      ))}
    </svg>
  );
}
