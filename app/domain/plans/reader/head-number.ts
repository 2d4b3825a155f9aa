import type { Span } from "./reading-text.ts";

const OPEN = "[〔\\[【(〈<{「]";
const CLOSE = "[〕\\]】)〉>}」]";
/** 闵府发〔2025〕5号, in any brackets. */
const NUMBER = new RegExp(
  `([\\u4e00-\\u9fff]{2,12}?(?:字)?)\\s*${OPEN}\\s*((?:19|20)\\d\\d)\\s*年?${CLOSE}\\s*(?:第\\s*)?(\\d{1,4})\\s*号`,
  "g",
);
const LABEL = /(?:文件编号|发文字号|文号|编号|字号)[:\s•·\t\n]*$/;
const NOISE =
  /^(?:的通知|通知|文件编号|发文字号|文件|文号|编号|字号|根据|依据|按照|关于|和|及|与|见)+/;

/** The number as a clerk writes it, and where it stands. */
export interface FoundNumber extends Span {
  number: string;
  /** The letters before the year (闵府发). */
  office: string;
  /** Behind the title of a document in 《》: that document's. */
  cited: boolean;
  labelled: boolean;
  alone: boolean;
}

/** Every document number of a text. */
export function readNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((found) => {
    const [whole, letters = "", year = "", count = ""] = found;
    const noise = NOISE.exec(letters)?.[0].length ?? 0;
    const office = letters.slice(noise);
    if (office.length < 2) return [];
    const start = found.index + noise;
    const end = found.index + whole.length;
    const before = text.slice(Math.max(0, start - 12), start);
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = text.indexOf("\n", end);
    const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
    return [
      {
        start,
        end,
        number: `${office}〔${year}〕${Number(count)}号`,
        office,
        cited: /》\s*[(,]?$/.test(before) || /[,、]$/.test(before),
        labelled: LABEL.test(text.slice(Math.max(0, lineStart - 14), start)) || noise > 0,
        alone: line.length <= whole.length + 8,
      },
    ];
  });
}

/** The plan's own number: labelled, on a line of its own, or uncited before the plan begins. */
export function ownNumber(numbers: readonly FoundNumber[], headEnd: number): FoundNumber | null {
  const own = numbers.filter(({ cited }) => !cited);
  return (
    own.find(({ labelled, start }) => labelled && start < headEnd + 2000) ??
    own.find(({ alone, start }) => alone && start < headEnd + 200) ??
    own.find(({ start }) => start < headEnd) ??
    null
  );
}
