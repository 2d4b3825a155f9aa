import type { Tier } from "../../vocabulary.ts";
import type { Doubt } from "./draft.ts";
import { type PlacedBlock, sectionLabel } from "./outline.ts";
import type { Span } from "./reading-text.ts";
import type { NamedSector } from "./sector-names.ts";
import { readSentences } from "./sentences.ts";

export interface FoundPriority {
  sector: string;
  name: string;
  tier: Tier;
  tierInferred: boolean;
  within: string | null;
  section: string;
  terms: string[];
  doubts: Doubt[];
  span: Span;
  block: PlacedBlock | null;
}

/** A word for a sector at one place. */
interface Mention {
  sector: string;
  term: string;
  span: Span;
  block: PlacedBlock | null;
  /** Title, heading, or a list of lines of business: how surely the plan means the sector itself. */
  strength: number;
  tier: Tier | null;
}

const ENOUGH = 1.25;

const TIERS: readonly [Tier, RegExp][] = [
  ["leading", /主导|支柱|龙头产业|优势产业|重点产业集群/],
  ["pioneer", /先导产业/],
  ["future", /未来产业|未来赛道|前沿领域|前瞻/],
  ["featured", /特色产业|特色集群|特色赛道|为特色/],
  ["emerging", /新兴产业|战略性新兴|新赛道|新兴/],
  ["supporting", /配套产业|支撑产业|生产性服务业|现代服务业/],
];

/** What is said of a line of business that the plan wants. */
const WANTED =
  /聚焦|围绕|发展|培育|壮大|做[强大优精]|打造|布局|抢占|主攻|瞄准|面向|突出|构建|建设|推动|推进|形成|加快|依托|加强|提升|重点|以.{1,40}为(?:主导|特色|重点|核心|代表)/;
/** A verb right before that can only mean a line of business. */
const DIRECT =
  /(?:重点发展|大力发展|前瞻布局|发展壮大|培育壮大|加快发展|积极发展|做[强大优]|主攻|抢占|超前布局|谋划布局)“?(?:[^,。;:]{2,14}[、和与及])*$/;
/** What stands behind a list of them. */
const BUSINESS =
  /^[^,。;:]{0,8}?(?:产业|领域|赛道|集群|行业|制造业|服务业|方向|细分|新赛道|应用|经济)/;
const LIST_END =
  /^(?:[^,。;:]{0,60}?)等?(?:[一二两三四五六七八九十\d]{1,2}[大个类])?(?:重点|前沿|细分|优势|主导|特色|新兴|未来|关键|战略性?|核心|先进|若干|高端|现代)*(?:产业|领域|赛道|集群|行业|方向|环节)/;

/** Sectors that a plan makes its own, each with its rank and the first place that says so best. */
export function readPriorities(
  blocks: readonly PlacedBlock[],
  text: string,
  { title, find }: { title: (Span & { text: string }) | null; find(text: string): NamedSector[] },
): FoundPriority[] {
  const mentions = [
    ...(title ? titleMentions(title, find) : []),
    ...blocks.flatMap((block) => blockMentions(block, text, find)),
  ];
  const bySector = new Map<string, Mention[]>();
  for (const mention of mentions) {
    bySector.set(mention.sector, [...(bySector.get(mention.sector) ?? []), mention]);
  }
  return [...bySector.values()]
    .flatMap((own) => (sum(own) >= ENOUGH ? [priorityOf(own)] : []))
    .sort((a, b) => a.span.start - b.span.start);
}

function sum(mentions: readonly Mention[]): number {
  return mentions.reduce((total, { strength }) => total + strength, 0);
}

function titleMentions(
  title: Span & { text: string },
  find: (text: string) => NamedSector[],
): Mention[] {
  const named = find(title.text).filter((each) => each.named);
  return named.map(({ sector, term, start, end }) => ({
    sector,
    term,
    span: { start: title.start + start, end: title.start + end },
    block: null,
    strength: 3,
    tier: tierIn(title.text),
  }));
}

function blockMentions(
  block: PlacedBlock,
  text: string,
  find: (text: string) => NamedSector[],
): Mention[] {
  const { mood } = block.section;
  if (block.table || mood === "head" || mood === "past" || mood === "annex") return [];
  const heading = block.heads && block.title ? block.title : null;
  const of = heading ? headingMentions(block, heading, { text, find }) : [];
  const body = heading ? block.body : block;
  return [
    ...of,
    ...readSentences(text, body).flatMap((sentence) =>
      sentenceMentions(block, sentence, { text, find }),
    ),
  ];
}

interface Source {
  text: string;
  find(text: string): NamedSector[];
}

function headingMentions(block: PlacedBlock, heading: Span, { text, find }: Source): Mention[] {
  const said = text.slice(heading.start, heading.end);
  if (block.section.mood === "assurance") return [];
  return mentionsIn(text, heading, find).map((mention) => ({
    ...mention,
    block,
    strength: isService(mention.sector) && !/产业|服务业/.test(said) ? 0 : 2,
    tier: tierIn(said) ?? tierIn(block.section.parent?.title ?? ""),
  }));
}

function sentenceMentions(block: PlacedBlock, sentence: Span, { text, find }: Source): Mention[] {
  const said = text.slice(sentence.start, sentence.end);
  const above = new Set(find(block.section.title).map(({ sector }) => top(sector)));
  const tierAbove = tierIn(block.section.title) ?? tierIn(block.section.parent?.title ?? "");
  return mentionsIn(text, sentence, find).map((mention) => {
    const before = said.slice(0, mention.span.start - sentence.start);
    const behind = said.slice(mention.span.end - sentence.start);
    const listed =
      BUSINESS.test(behind) ||
      (LIST_END.test(behind) && /[、和及与“]$|^.{0,12}[、和及与]/.test(behind.slice(0, 14)));
    const clause =
      (before.split(/[;]/).at(-1) ?? "") + mention.term + (behind.split(/[,;]/)[0] ?? "");
    const tier = nearestTier(before, behind);
    const business = (listed && WANTED.test(clause)) || DIRECT.test(before);
    return {
      ...mention,
      block,
      strength: isService(mention.sector)
        ? Number(business && /服务业/.test(behind.slice(0, 8)))
        : Number(business) +
          Number(business && tier !== null) +
          (above.has(top(mention.sector)) ? 1 : 0) +
          (block.section.mood === "assurance" ? 0 : 0.25),
      tier: tier ?? tierAbove,
    };
  });
}

/** The rank that stands nearest: behind the sector in its clause, else before it in this clause or the last. */
function nearestTier(before: string, behind: string): Tier | null {
  const rest = behind.split(/[,;]/)[0] ?? "";
  const ahead = tiersIn(rest.slice(0, 40))[0];
  if (ahead) return ahead;
  return tiersIn(before.split(/[,;]/).slice(-2).join(",").slice(-40)).at(-1) ?? null;
}

/** Ranks in the order in which their words stand. */
function tiersIn(said: string): Tier[] {
  return TIERS.flatMap(([tier, words]) => {
    const at = said.search(words);
    return at < 0 ? [] : [{ tier, at }];
  })
    .sort((a, b) => a.at - b.at)
    .map(({ tier }) => tier);
}

function top(sector: string): string {
  return sector.split(".")[0] ?? sector;
}

function isService(sector: string): boolean {
  return sector === "service" || sector.startsWith("service.");
}

function tierIn(said: string): Tier | null {
  return TIERS.find(([, words]) => words.test(said))?.[0] ?? null;
}

function mentionsIn(
  text: string,
  { start, end }: Span,
  find: (text: string) => NamedSector[],
): Pick<Mention, "sector" | "term" | "span">[] {
  return find(text.slice(start, end)).map(({ sector, term, start: from, end: to }) => ({
    sector,
    term,
    span: { start: start + from, end: start + to },
  }));
}

function priorityOf(mentions: readonly Mention[]): FoundPriority {
  const best = mentions.reduce((one, other) => (other.strength > one.strength ? other : one));
  const ranked = mentions.find(({ tier, strength }) => tier !== null && strength >= 1);
  const tier = best.tier ?? ranked?.tier ?? null;
  return {
    sector: best.sector,
    name: best.term,
    tier: tier ?? (best.sector.startsWith("future") ? "future" : "emerging"),
    tierInferred: tier === null,
    within: null,
    section: best.block ? sectionLabel(best.block.section) : "标题",
    terms: [...new Set(mentions.map(({ term }) => term))].slice(0, 20),
    doubts: tier === null ? ["inferred-tier"] : [],
    span: best.span,
    block: best.block,
  };
}
