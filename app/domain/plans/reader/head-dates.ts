import { hanNumber } from "./quantities.ts";
import type { Span } from "./reading-text.ts";

export interface FoundDate extends Span {
  /** ISO. */
  date: string;
  /** What the text makes of it. */
  role: "signed" | "made" | "printed" | "posted" | "effective" | "other";
}

const DIGITS = "〇○零一二三四五六七八九OoО0";
const ARABIC = /((?:19|20)\d\d)\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?/g;
const HAN = new RegExp(
  `([一二][${DIGITS}]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日`,
  "g",
);

/** Every full date of a text with the part it plays. */
export function readDates(text: string): FoundDate[] {
  const arabic = [...text.matchAll(ARABIC)].map((found) =>
    date(text, found, [found[1], found[2], found[3]].map(Number)),
  );
  const han = [...text.matchAll(HAN)].map((found) =>
    date(text, found, [
      hanYear(found[1] ?? ""),
      hanNumber(found[2] ?? "") ?? 0,
      hanNumber(found[3] ?? "") ?? 0,
    ]),
  );
  return [...arabic, ...han].filter((each) => each !== null).sort((a, b) => a.start - b.start);
}

function hanYear(written: string): number {
  return Number(
    [...written].map((sign) => Math.max(0, "零一二三四五六七八九".indexOf(sign))).join(""),
  );
}

function date(text: string, found: RegExpExecArray, parts: number[]): FoundDate | null {
  const [year = 0, month = 0, day = 0] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const start = found.index;
  const end = start + found[0].length;
  return {
    start,
    end,
    date: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    role: roleOf(text, start, end),
  };
}

function roleOf(text: string, start: number, end: number): FoundDate["role"] {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const lineEnd = newline < 0 ? text.length : newline;
  const before = text.slice(Math.max(0, lineStart - 10), start);
  const after = text.slice(end, lineEnd);
  if (/^起(?:正式)?(?:施行|实施|执行|生效)|^(?:正式)?(?:施行|实施)/.test(after)) return "effective";
  if (/(?:成文|发文|印发|签发|生成|制发)(?:日期|时间)[:\s•·\t\n]*$/.test(before)) return "made";
  if (/(?:发布|公开|公布)(?:日期|时间)[:\s•·\t\n]*$/.test(before)) return "posted";
  if (/日期[:\s]*$|时间[:\s]*$|点击/.test(before)) return "other";
  if (/^印发/.test(after)) return "printed";
  const own = signerBefore(text, lineStart, start).name;
  if (after.replace(/[)\s]/g, "") === "" && (own === "" || own === "(" || isSignature(own)))
    return "signed";
  return "other";
}

/** What stands before a date on its line, past the last full stop: text may have been run together. */
export function signerBefore(
  text: string,
  lineStart: number,
  date: number,
): { start: number; name: string } {
  const line = text.slice(lineStart, date);
  const from = Math.max(line.lastIndexOf("。"), line.lastIndexOf(";")) + 1;
  return { start: lineStart + from, name: line.slice(from).trim() };
}

/** A line that ends in the name of an office. */
export function isSignature(line: string): boolean {
  return (
    line.length <= 60 &&
    /(?:人民政府(?:办公[室厅])?|委员会|管委会|办公[室厅]|[局委厅署院部]|领导小组|公司|中心|联席会议)$/.test(
      line,
    ) &&
    !/[,。;:]/.test(line)
  );
}
