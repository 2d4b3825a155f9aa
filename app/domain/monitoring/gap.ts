import { NEED_KINDS, type NeedKind } from "../vocabulary.ts";

/** Applications that need something in a sector. */
export interface Demand {
  sector: string;
  need: NeedKind;
  applications: number;
}

/** A resource as supply: top-level sectors it takes, none meaning any. */
export interface Supply {
  sectors: readonly string[];
  serves: readonly NeedKind[];
  /** Somebody runs it and it takes applications; otherwise a plan names it and nobody answers. */
  open: boolean;
}

/**
 * quiet: nobody asks · missing: asked for and nobody offers it · tight: more than three ask for each that offers ·
 * served: otherwise.
 */
export const GAP_LEVELS = ["missing", "tight", "served", "quiet"] as const;
export type GapLevel = (typeof GAP_LEVELS)[number];

export interface GapCell {
  need: NeedKind;
  demand: number;
  open: number;
  named: number;
  level: GapLevel;
}

export interface GapRow {
  sector: string;
  cells: GapCell[];
}

const TIGHT = 3;

/** Demand and supply of each sector and need, sectors in the order given; see GAP_LEVELS. */
export function gapMap(
  sectors: readonly string[],
  { demand, supply }: { demand: readonly Demand[]; supply: readonly Supply[] },
): GapRow[] {
  const asked = new Map(demand.map((row) => [`${row.sector} ${row.need}`, row.applications]));
  return sectors.map((sector) => {
    const cells = NEED_KINDS.map((need) => {
      const serving = supply.filter((row) => serves(row, { sector, need }));
      const open = serving.filter((row) => row.open).length;
      const wanted = asked.get(`${sector} ${need}`) ?? 0;
      return {
        need,
        demand: wanted,
        open,
        named: serving.length - open,
        level: levelOf(wanted, open),
      };
    });
    return { sector, cells };
  });
}

/** Does this supply serve the need in this top-level sector? */
export function serves(row: Supply, { sector, need }: { sector: string; need: NeedKind }): boolean {
  return row.serves.includes(need) && (row.sectors.length === 0 || row.sectors.includes(sector));
}

function levelOf(demand: number, open: number): GapLevel {
  if (demand === 0) return "quiet";
  if (open === 0) return "missing";
  return demand > TIGHT * open ? "tight" : "served";
}
