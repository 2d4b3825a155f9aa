import { chance } from "../../seeded-random/index.ts";
import type { DealFiles, LinkRecord, ProviderRecord, StartupRecord } from "../types.ts";

const TAGS = ["games", "biotech", "payments", "robots", "education", "energy"];
const AREAS = ["north", "south", "east"];
const STAGES = ["seed", "a", "b"];

export function aStartup(id: string, more: Partial<StartupRecord> = {}): StartupRecord {
  return {
    id,
    name: null,
    text: "",
    tags: [],
    area: null,
    stage: null,
    amount: null,
    date: null,
    ...more,
  };
}

export function aProvider(id: string, more: Partial<ProviderRecord> = {}): ProviderRecord {
  return { id, name: "", text: "", tags: [], areas: [], stages: [], kind: null, ...more };
}

/** A made-up market: every provider has a taste for two tags, an area and a stage, and partners. */
export function aMarket(
  seed: number,
  { startups = 300, providers = 40, dated = true } = {},
): DealFiles {
  const { next, pick, some, below } = chance(seed);
  const tastes = Array.from({ length: providers }, () => ({
    tags: some(TAGS, 2),
    area: pick(AREAS),
    stage: pick(STAGES),
    keenness: 1 / (1 + below(8)),
  }));
  const links: LinkRecord[] = [];
  const records = Array.from({ length: startups }, (_, row) => {
    const tags = some(TAGS, 1 + below(2));
    const area = pick(AREAS);
    const id = `s${row}`;
    let date = 2010 * 12 + below(60);
    const first = { date: dateAt(date), stage: "seed" };
    for (let round = 0; round < 1 + below(2); round++) {
      const stage = STAGES[round] ?? "b";
      const pull = tastes.map(
        (taste) =>
          taste.keenness *
          (1 + 6 * taste.tags.filter((tag) => tags.includes(tag)).length) *
          (taste.area === area ? 4 : 1) *
          (taste.stage === stage ? 5 : 1),
      );
      for (let count = 0; count < 1 + below(3); count++) {
        const provider = drawn(pull, next());
        pull[provider] = 0;
        links.push({
          startup: id,
          provider: `p${provider}`,
          date: dated ? dateAt(date) : null,
          stage,
          amount: 100 + below(900),
        });
      }
      date += 6 + below(12);
    }
    const text = `${tags.join(" and ")} for everybody in the ${area}`;
    return aStartup(id, { name: `${tags[0]} ${row}`, text, tags, area, ...(dated ? first : {}) });
  });
  return {
    startups: records,
    providers: tastes.map((_, row) => aProvider(`p${row}`, { name: `Fund ${row}` })),
    links,
  };
}

function dateAt(months: number): string {
  const month = `${(months % 12) + 1}`.padStart(2, "0");
  return `${Math.floor(months / 12)}-${month}-15`;
}

function drawn(pull: readonly number[], at: number): number {
  let left = at * pull.reduce((sum, value) => sum + value, 0);
  for (const [row, value] of pull.entries()) {
    left -= value;
    if (left < 0 && value > 0) return row;
  }
  return pull.findIndex((value) => value > 0);
}
