import { readComparator } from "../comparator.ts";
import type { FoundTarget } from "./goals.ts";
import { type PlacedBlock, sectionLabel } from "./outline.ts";
import { readSentences } from "./sentences.ts";
import type { GoalContext } from "./tense.ts";
import { readYears, yearAt } from "./years.ts";

/** A share or a number that is to lie above somebody else's, or to go on rising: no figure is said. */
const FORMS = [
  /([^,。;:、]{2,24}?)((?:继续|始终|持续|稳定)?(?:保持|维持)?(?:在)?(?:高于|超过|优于|快于|领先于)(?:全[市国省区]|本市|同类|行业)平均(?:水平|值|数)?)/g,
  /([^,。;:、]{2,24}?(?:比例|比重|占比|水平|率|素质比例))((?:继续|始终|持续)?(?:保持)?(?:全[市国省区]|市郊)(?:水平)?领先)/g,
  /([^,。;:]{2,24}?(?:数量|体量|规模|总量))((?:保持|实现)?(?:持续|稳步|逐年)(?:增长|提升|提高|扩大))/g,
];

/** Goals without a figure, in sections of goals; a rise also where a task states it. */
export function readRelativeGoals(
  blocks: readonly PlacedBlock[],
  text: string,
  { period }: GoalContext,
): FoundTarget[] {
  return blocks.flatMap((block) => {
    const { mood } = block.section;
    if (block.table || mood !== "goal") return [];
    let year = period?.to ?? null;
    return readSentences(text, block).flatMap((sentence) => {
      const said = text.slice(sentence.start, sentence.end);
      const marks = readYears(said, period);
      return FORMS.flatMap((form) =>
        [...said.matchAll(form)].flatMap(({ index, 0: whole, 1: name = "", 2: words = "" }) => {
          const read = readComparator(words);
          if (!read || /\d/.test(whole)) return [];
          year = yearAt(marks, index) ?? year;
          const start = sentence.start + index + whole.length - words.length;
          return [
            {
              indicator: name.replace(/^(?:力争|实现|推动|促进|.*年[,]?)+/, ""),
              kind: "target" as const,
              comparator: read.comparator,
              value: 0,
              upper: null,
              unit: unitOf(name, read.comparator),
              ...(read.reference ? { reference: read.reference } : {}),
              year,
              said: words.slice(0, 20),
              section: sectionLabel(block.section),
              doubts: ["no-unit" as const],
              span: { start, end: start + words.length },
              block,
            },
          ];
        }),
      );
    });
  });
}

function unitOf(name: string, comparator: string): string {
  if (/比例|比重|占比|率|强度/.test(name)) return comparator === "relative" ? "百分点" : "%";
  if (/专利|申请量/.test(name)) return "件";
  if (/规模|产值|金额|体量/.test(name)) return "亿元";
  return "家";
}
