import { readMark } from "./numbering.ts";
import { CELL, type ReadingText, withoutUnits } from "./reading-text.ts";

interface Line {
  start: number;
  end: number;
  text: string;
}

/** From this length on a line that ends in mid sentence was broken by the page rather than by its writer. */
const LONG = 25;
/** Lines of a page are shorter; a paragraph on one line is longer. */
const WIDEST_PAGE = 60;
/** So many lines further an open bracket is still closed. */
const CLOSING_LINES = 3;

/** A list of units ends with its line. */
const UNITS_END = /(?:单位|部门|主体)[:】][^。]{2,80}[^、,]$/;
const STOPPED = /[。;:!?…|]$/;
const TITLE_END = /(?:通知|意见|规划|方案|计划|办法|措施|纲要|公告|通告|文件|年\)|\d\)|号\)?)$/;
const STARTS_ANEW =
  /^(?:为[了深进全贯更加切推落充积]|根据|按照|各[区县市镇乡街委有]|现将|特此|附件|抄送|来源|索引|发布|发文|文号|名称|主题|(?:\(?(?:此件|本件))|\d{4}年\d{1,2}月\d{1,2}日|二[〇零○])/;
const BRACKETS: Record<string, string> = { "《": "》", "(": ")", "〔": "〕", "“": "”" };

/**
 * Joins the lines of a paragraph that a page or a narrow column broke; a line's end that is left ends a block.
 */
export function joinLines(reading: ReadingText): ReadingText {
  const lines = linesOf(reading.text);
  const width = pageWidth(lines);
  const dropped = new Set<number>();
  let paragraph = "";
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    paragraph += line.text;
    if (next === undefined) return;
    const ahead = lines.slice(index + 1, index + 1 + CLOSING_LINES).map(({ text }) => text);
    if (continues(paragraph, line.text, { ahead, width })) {
      for (let at = line.end; at < next.start; at++) dropped.add(at);
    } else {
      paragraph = "";
      for (let at = line.end + 1; at < next.start; at++) dropped.add(at);
    }
  });
  const [first] = lines;
  const last = lines.at(-1);
  return withoutUnits(
    reading,
    (at) => !dropped.has(at) && at >= (first?.start ?? 0) && at < (last?.end ?? 0),
  );
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split("\n")) {
    if (part !== "") lines.push({ start, end: start + part.length, text: part });
    start += part.length + 1;
  }
  return lines;
}

/** Where most long lines are of one length, the page broke them there. */
function pageWidth(lines: readonly Line[]): number {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length >= LONG)
    .sort((a, b) => a - b);
  const nine = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lengths.length >= 8 && nine <= WIDEST_PAGE ? nine : Number.POSITIVE_INFINITY;
}

function continues(
  paragraph: string,
  line: string,
  { ahead, width }: { ahead: string[]; width: number },
): boolean {
  const [next = ""] = ahead;
  if (line.includes(CELL) || next.includes(CELL) || line.includes("|")) return false;
  if (STARTS_ANEW.test(next) && !/[,、]$/.test(line)) return false;
  if (closesLater(paragraph, ahead)) return true;
  if (readMark(next) || STOPPED.test(line)) return false;
  if (UNITS_END.test(line)) return false;
  if (/[,、]$/.test(line)) return true;
  if (TITLE_END.test(line)) return false;
  const heading = readMark(paragraph) !== null && !/[,。;:]/.test(paragraph);
  if (line.length >= width - 2) return true;
  if (/[)”》】]$/.test(line)) return false;
  return line.length >= LONG && !heading && /[,。;:、]/.test(paragraph);
}

/** A bracket that is open at the end of the line and closed on one of the next, before another opens. */
function closesLater(paragraph: string, ahead: readonly string[]): boolean {
  const open = openBracket(paragraph);
  if (open === null || paragraph.length > 300) return false;
  for (const line of ahead) {
    const closing = line.indexOf(BRACKETS[open] ?? "");
    const opening = line.indexOf(open);
    if (closing >= 0 && (opening < 0 || closing < opening)) return true;
    if (opening >= 0 || line.length > WIDEST_PAGE) return false;
  }
  return false;
}

function openBracket(text: string): string | null {
  const open: string[] = [];
  for (const sign of text) {
    if (sign in BRACKETS) open.push(sign);
    else if (open.length > 0 && BRACKETS[open.at(-1) ?? ""] === sign) open.pop();
  }
  return open.at(-1) ?? null;
}
