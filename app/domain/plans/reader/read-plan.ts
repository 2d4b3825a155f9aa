import type { CharacterPairs } from "../../sectors/normalise.ts";
import type { Finding } from "../../sectors/score.ts";
import { readBlocks } from "./blocks.ts";
import { readBodies } from "./bodies.ts";
import type { DraftTarget, DraftTask, Place, PlanDraft } from "./draft.ts";
import { type FoundTarget, readGoals } from "./goals.ts";
import { readHead } from "./head.ts";
import { createIndicatorFinder, type KnownIndicator } from "./indicator-names.ts";
import { joinLines } from "./lines.ts";
import { type PlacedBlock, pathOf, readOutline } from "./outline.ts";
import { readPriorities } from "./priorities.ts";
import { createReader, type ReadingText, type Span, storedSpan } from "./reading-text.ts";
import { readRelativeGoals } from "./relative-goals.ts";
import { createSectorFinder } from "./sector-names.ts";
import { withoutTitles } from "./sentences.ts";
import { readTables } from "./tables.ts";
import { readTasks } from "./tasks.ts";

/** Another plan that the product knows. */
export interface KnownPlan {
  slug: string;
  title: string;
  number: string | null;
}

/** Everything that the reader knows before it reads, as data. */
export interface ReaderKnowledge {
  characters: CharacterPairs;
  indicators: readonly KnownIndicator[];
  plans: readonly KnownPlan[];
  /** What plans call each sector, by its key. */
  sectorNames: Readonly<Record<string, readonly string[]>>;
  /** Words of the lexicon in a text. */
  read(text: string): Finding[];
}

export interface PlanReader {
  /**
   * @param text as stored: in NFC
   * @returns a draft in which every fact has its place in the text
   */
  read(text: string): PlanDraft;
}

export function createPlanReader(knowledge: ReaderKnowledge): PlanReader {
  const toReading = createReader(knowledge.characters);
  const sectorsIn = createSectorFinder(knowledge.sectorNames, knowledge.read);
  const indicatorOf = createIndicatorFinder(knowledge.indicators);

  function read(stored: string): PlanDraft {
    const reading = joinLines(toReading(stored));
    const { text } = reading;
    const plain = withoutTitles(text);
    const blocks = readOutline(readBlocks(reading), reading);
    const headEnd = blocks.find(({ section }) => section.mood !== "head")?.start ?? text.length;
    const { head, places } = readHead(text, headEnd);
    const title = places.title?.span ?? null;
    const issued = head.issuedOn ? Number(head.issuedOn.slice(0, 4)) : null;
    const context = { period: head.period, issued };
    const place = (span: Span, block: PlacedBlock | null) =>
      placeOf(stored, reading, { span, block });
    const bodies = readBodies(blocks, plain, sectorsIn);
    const targets = [
      ...readGoals(blocks, plain, context),
      ...readRelativeGoals(blocks, plain, context),
      ...readTables(blocks, text, context),
    ].sort((a, b) => a.span.start - b.span.start);
    return {
      slug: slugOf(head.number, head.title?.zh ?? null),
      ...head,
      places: Object.fromEntries(
        Object.entries(places).map(([field, { span, doubts }]) => [
          field,
          { place: place(span, null), doubts },
        ]),
      ),
      implements: [],
      supersedes: [],
      priorities: readPriorities(blocks, plain, {
        title: title ? { ...title, text: text.slice(title.start, title.end) } : null,
        find: sectorsIn,
      }).map(({ span, block, ...said }) => ({ ...said, place: place(span, block) })),
      targets: targets.map((found) => draftTarget(found, indicatorOf, place)),
      tasks: readTasks(blocks, text).map(
        ({ span, block, ...task }): DraftTask => ({
          ...task,
          place: place(span, block),
        }),
      ),
      resources: bodies.flatMap(({ name, kind, sectors, section, span, block }) =>
        kind === null
          ? []
          : [
              {
                name,
                kind,
                sectors,
                operator: null,
                area: null,
                figures: {},
                section,
                place: place(span, block),
                doubts: [],
              },
            ],
      ),
      organizations: bodies.flatMap(({ name, role, section, span, block }) =>
        role === null
          ? []
          : [{ name, role, part: "", section, place: place(span, block), doubts: [] }],
      ),
      mechanisms: [],
      areas: head.area ? [{ name: head.area, kind: "park", parent: null, role: null }] : [],
      cites: [],
    };
  }
  return { read };
}

function placeOf(
  stored: string,
  reading: ReadingText,
  { span, block }: { span: Span; block: PlacedBlock | null },
): Place {
  const { start, end } = storedSpan(reading, span);
  const path = block ? pathOf(block.section).map(({ no, title }) => no + title) : [];
  return { start, end, quote: stored.slice(start, end), path };
}

function draftTarget(
  { span, block, ...said }: FoundTarget,
  indicatorOf: (name: string, unit: string) => string | null,
  place: (span: Span, block: PlacedBlock) => Place,
): DraftTarget {
  const indicatorKey = indicatorOf(said.indicator, said.unit);
  return {
    ...said,
    indicatorKey,
    doubts: indicatorKey === null ? [...said.doubts, "no-indicator"] : said.doubts,
    place: place(span, block),
  };
}

/** A name for addresses: the number's figures, else nothing that a person could not better say. */
function slugOf(number: string | null, title: string | null): string {
  const figures = /〔(\d{4})〕(\d+)号/.exec(number ?? "");
  if (figures) return `plan-${figures[1]}-${figures[2]}`;
  const years = /(?:19|20)\d\d/.exec(title ?? "")?.[0];
  return years ? `plan-${years}` : "plan";
}
