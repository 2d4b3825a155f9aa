import { INLINE_MARK, type Mark, readMark } from "./numbering.ts";
import { CELL, type ReadingText, type Span } from "./reading-text.ts";

/** A stretch of the text that stands alone: a heading with or without text behind it, a paragraph, a table's line. */
export interface Block extends Span {
  mark: Mark | null;
  /** The heading's own words, without its mark; null where the block has none. */
  title: Span | null;
  /** What is said under or behind the heading; empty where nothing is. */
  body: Span;
  table: boolean;
}

/** A heading is no longer. */
const HEADING = 42;
/** A line without a mark is a heading only if shorter. */
const PLAIN_HEADING = 28;

const ASSURED =
  /^(?:强化|完善|加强|优化|健全|加大|营造|严格|落实|深化|注重|做好|抓好|明确|压实)[^,。;:、()]{2,9}。/;

/** Cuts joined lines into blocks; marks within a line begin a block of their own. */
export function readBlocks(reading: ReadingText): Block[] {
  const { text } = reading;
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line !== "") {
      const cuts = isTableLine(line) ? [start] : [start, ...innerMarks(reading, { start, end })];
      cuts.forEach((from, index) => {
        blocks.push(readBlock(reading, { start: from, end: cuts[index + 1] ?? end }));
      });
    }
    start = end + 1;
  }
  return blocks;
}

function isTableLine(line: string): boolean {
  return line.includes(CELL) || line.endsWith("|") || /\|.*\|/.test(line);
}

/** Places within a line at which a marked heading begins: behind a full stop or a blank. */
function innerMarks({ text, gap }: ReadingText, { start, end }: Span): number[] {
  const line = text.slice(start, end);
  const places: number[] = [];
  for (const { index, 0: mark } of line.matchAll(INLINE_MARK)) {
    if (index === 0) continue;
    const before = line.charAt(index - 1);
    const blank = gap[start + index] === 1 && /[。;:!?)》”]/.test(before);
    const stopped = /[。!?;]/.test(before) || (before === ":" && mark === "--");
    if (!stopped && !blank && !(gap[start + index] === 1 && headsLine(line.slice(index)))) continue;
    if (mark.endsWith("、") && /^\d/.test(mark) && !blank && !stopped) continue;
    places.push(start + index);
  }
  const sentences = [...line.matchAll(/(?<=。)[^。]+。/g)].filter(({ 0: said }) =>
    ASSURED.test(said),
  );
  if (sentences.length > 1 || (sentences.length === 1 && ASSURED.test(line))) {
    places.push(...sentences.map(({ index }) => start + index));
  }
  return [...new Set(places)].sort((a, b) => a - b);
}

/** 一、 and (一) after a mere blank head a line only if a short title follows. */
function headsLine(rest: string): boolean {
  const mark = readMark(rest);
  return mark !== null && ["part", "section", "han", "han-parens"].includes(mark.family);
}

function readBlock(reading: ReadingText, span: Span): Block {
  const { text } = reading;
  const said = text.slice(span.start, span.end);
  if (isTableLine(said)) return { ...span, mark: null, title: null, body: span, table: true };
  const mark = readMark(said);
  const from = span.start + (mark?.length ?? 0);
  const title = mark
    ? titleBehind(reading, { start: from, end: span.end })
    : plainTitle(said, span);
  const bodyStart = title ? behindTitle(text, title.end, span.end) : from;
  return { ...span, mark, title, body: { start: bodyStart, end: span.end }, table: false };
}

/** The title of a marked heading ends at the first full stop, colon or blank, or with the line. */
function titleBehind({ text, gap }: ReadingText, { start, end }: Span): Span | null {
  const rest = text.slice(start, end);
  const stop = rest.search(/[。:!?;]/);
  if (stop < 0 && rest.length <= HEADING) return rest === "" ? null : { start, end };
  for (let at = start + 3; at < Math.min(end, start + HEADING); at++) {
    const here = at - start;
    if (here === stop) break;
    if (gap[at] === 1 && !/[,、(《“]/.test(text.charAt(at - 1)) && end - at > 12) {
      return { start, end: at };
    }
  }
  if (stop > 0 && stop <= HEADING && !/[,,].*[,,].*[,,]/.test(rest.slice(0, stop))) {
    return { start, end: start + stop };
  }
  return null;
}

/** A short line of its own, or a short sentence that says what the paragraph secures. */
function plainTitle(said: string, span: Span): Span | null {
  if (
    said.length <= PLAIN_HEADING &&
    !/[。;:,!?\d]/.test(said) &&
    /[\u4e00-\u9fff]{3}/.test(said)
  ) {
    return span;
  }
  const assured = ASSURED.exec(said)?.[0];
  return assured && said.length > assured.length + 20
    ? { start: span.start, end: span.start + assured.length - 1 }
    : null;
}

function behindTitle(text: string, from: number, end: number): number {
  return from < end && /[。:!?;]/.test(text.charAt(from)) ? from + 1 : from;
}
