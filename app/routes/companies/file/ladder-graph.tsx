import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import type { FileView } from "./load.server.ts";
import { stateWords } from "./rung-state.ts";

const WIDTH = 148;
const HEIGHT = 44;
const GAP = 30;
const COLUMNS = [0, 212];
const TOP = 4;
const TALLEST = 4;

type Rung = FileView["rungs"][number];
interface Place {
  x: number;
  y: number;
}

/** The two ladders side by side, drawn from below; arrows say what is required and what is usual. */
export function LadderGraph({
  rungs,
  ladders,
  edges,
}: Pick<FileView, "rungs" | "ladders" | "edges">) {
  const { t } = useLanguage();
  const places = new Map<string, Place>(
    ladders.flatMap((ladder, column) =>
      ladder.rungs.map((rung, step) => [
        rung,
        { x: COLUMNS[column] ?? 0, y: TOP + (TALLEST - 1 - step) * (HEIGHT + GAP) },
      ]),
    ),
  );
  const height = TOP * 2 + TALLEST * HEIGHT + (TALLEST - 1) * GAP;
  return (
    <svg
      viewBox={`-4 0 ${(COLUMNS.at(-1) ?? 0) + WIDTH + 8} ${height}`}
      className="print-exact w-full max-w-[440px]"
      role="img"
      aria-label={t("company.ladders")}
    >
      <defs>
        <marker
          id="ladder-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0,0.5 L7,4 L0,7.5 z" className="fill-muted" />
        </marker>
      </defs>
      {edges.map(({ from, to, kind }) => (
        <Arrow
          key={`${from}-${to}`}
          from={places.get(from)}
          to={places.get(to)}
          dashed={kind === "usual"}
          label={`${t(`company.rung.${from}`)} → ${t(`company.rung.${to}`)}: ${t(`company.edge.${kind}`)}`}
        />
      ))}
      {rungs.map((rung) => (
        <Node key={rung.rung} rung={rung} place={places.get(rung.rung)} ladders={ladders} />
      ))}
    </svg>
  );
}

function Arrow({
  from,
  to,
  dashed,
  label,
}: {
  from: Place | undefined;
  to: Place | undefined;
  dashed: boolean;
  label: string;
}) {
  if (!from || !to) return null;
  return (
    <path
      d={pathOf(from, to)}
      className="fill-none stroke-muted"
      strokeWidth={1.25}
      strokeDasharray={dashed ? "4 3" : undefined}
      markerEnd="url(#ladder-arrow)"
    >
      <title>{label}</title>
    </path>
  );
}

/** Straight up to the next, around those between, or across from one ladder to the other. */
function pathOf(from: Place, to: Place): string {
  const middle = from.x + WIDTH / 2;
  if (from.x !== to.x) {
    const [startX, startY] = [from.x + WIDTH, from.y + HEIGHT / 2];
    return `M${startX},${startY} C${startX + 36},${startY} ${to.x - 36},${to.y + HEIGHT / 2} ${to.x - 1},${to.y + HEIGHT / 2}`;
  }
  if (from.y - to.y <= HEIGHT + GAP) return `M${middle},${from.y} L${middle},${to.y + HEIGHT + 1}`;
  const side = from.x + WIDTH;
  return `M${side},${from.y + HEIGHT / 3} C${side + 26},${from.y} ${side + 26},${to.y + HEIGHT} ${side + 1},${to.y + HEIGHT / 2}`;
}

function Node({
  rung,
  place,
  ladders,
}: {
  rung: Rung;
  place: Place | undefined;
  ladders: FileView["ladders"];
}) {
  const language = useLanguage();
  const { t } = language;
  if (!place) return null;
  const isNext = ladders.some((ladder) => ladder.next === rung.rung);
  return (
    <a href={`#rung-${rung.rung}`}>
      <rect
        x={place.x}
        y={place.y}
        width={WIDTH}
        height={HEIGHT}
        rx={6}
        strokeWidth={isNext ? 1.75 : 1}
        className={classes(
          rung.held ? "fill-success-soft stroke-success" : "fill-surface",
          !rung.held && (isNext ? "stroke-accent" : "stroke-line"),
        )}
      />
      <text
        x={place.x + WIDTH / 2}
        y={place.y + 18}
        textAnchor="middle"
        fontSize={12}
        className="fill-ink font-semibold"
      >
        {t(`company.rung.${rung.rung}`)}
      </text>
      <text
        x={place.x + WIDTH / 2}
        y={place.y + 34}
        textAnchor="middle"
        fontSize={11}
        className={rung.held ? "fill-success" : "fill-muted"}
      >
        {isNext && !rung.held ? `${t("company.rung.next")} · ` : ""}
        {stateWords(rung, language)}
      </text>
    </a>
  );
}
