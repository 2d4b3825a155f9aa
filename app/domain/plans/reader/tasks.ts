import type { Doubt } from "./draft.ts";
import type { PlacedBlock, Section } from "./outline.ts";
import { pathOf, sectionLabel } from "./outline.ts";
import type { Span } from "./reading-text.ts";
import { readUnitLists, type UnitList } from "./unit-list.ts";

export interface FoundTask {
  no: string;
  title: string;
  lead: string[];
  participants: string[];
  section: string;
  span: Span;
  block: PlacedBlock;
  doubts: Doubt[];
}

/** Opening words that name what a paragraph is about: 政务服务升级方面, … */
const TOPIC = /^([^,。;:]{2,20}?)方面[,:]/;
/** The one of whom the first sentence says what it has to do. */
const SUBJECT =
  /^((?:各(?:相关|有关)?(?:园区|区|镇|街镇|部门|单位|街道)|市级层面|园区|市、区两级))(?=应|要|须|根据|围绕|按照|组建|建立|聚焦|加强|负责)/;

/**
 * Tasks with the units that answer for them: every list of units belongs to the heading, or the topic, that it stands
 * under; where a section of tasks has no lists, its last headings are the tasks.
 */
export function readTasks(blocks: readonly PlacedBlock[], text: string): FoundTask[] {
  const found: FoundTask[] = [];
  const done = new Set<Section>();
  const lists = readUnitLists(text);
  blocks.forEach((block, index) => {
    if (block.table) return;
    const own = lists.filter(({ start }) => start >= block.start && start < block.end);
    for (const list of own)
      found.push(ofList(block, text, { list, first: !done.has(block.section) }));
    if (own.length > 0) done.add(block.section);
    void index;
  });
  const led = lists.length > 2;
  for (const block of blocks) {
    const { section, heads } = block;
    if (!heads || done.has(section) || section.divided) continue;
    if (section.mood !== "task" && section.mood !== "assurance") continue;
    if (["dash", "circled", "annex", "box"].includes(section.family)) continue;
    if (led && !hasText(block, blocks, section)) continue;
    if (blocks.some((each) => done.has(each.section) && within(each.section, section))) continue;
    found.push(ofHeading(block, blocks, text));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function within(section: Section, above: Section): boolean {
  return pathOf(section).includes(above);
}

function hasText(block: PlacedBlock, blocks: readonly PlacedBlock[], section: Section): boolean {
  return (
    block.body.end - block.body.start > 4 ||
    blocks.some((each) => each !== block && each.section === section)
  );
}

function ofList(
  block: PlacedBlock,
  text: string,
  { list, first }: { list: UnitList; first: boolean },
): FoundTask {
  const said = text.slice(block.start, block.end);
  const topic = block.heads ? null : TOPIC.exec(said)?.[1];
  const { section } = block;
  const title = topic ?? (section.title || said.slice(0, 24).replace(/[,。;:].*$/, ""));
  const label = sectionLabel(section);
  void first;
  return {
    no: topic ? `${label}${topic}`.slice(0, 30) : numberOf(section, label),
    title: title.slice(0, 200),
    lead: list.lead,
    participants: list.participants,
    section: label,
    span: { start: list.start, end: list.end },
    block,
    doubts: [],
  };
}

function ofHeading(block: PlacedBlock, blocks: readonly PlacedBlock[], text: string): FoundTask {
  const { section } = block;
  const body = blocks.filter((each) => each.section === section);
  const first = body
    .map((each) => text.slice(each.heads ? each.body.start : each.start, each.end))
    .find((said) => said.length > 4);
  const subject = SUBJECT.exec(first ?? "")?.[1];
  const label = sectionLabel(section);
  return {
    no: numberOf(section, label),
    title: section.title.slice(0, 200),
    lead: subject ? [subject] : [],
    participants: [],
    section: label,
    span: section.span ?? block,
    block,
    doubts: ["unlisted"],
  };
}

/** A number that runs through all parts stands for itself. */
function numberOf(section: Section, label: string): string {
  if (section.family === "arabic" && Number(section.no) > 9) return section.no;
  return label.slice(0, 30);
}
