/** A year that the words from here on speak of; null where they speak of every year. */
export interface YearMark {
  index: number;
  end: number;
  year: number | null;
}

export interface Period {
  from: number;
  to: number;
}

const FIVE_YEARS: Record<string, number> = {
  一: 2001,
  二: 2011,
  三: 2016,
  四: 2021,
  五: 2026,
  六: 2031,
};
const FIVE = /“?十([一二三四五六])五”?(期?末|期末|末期|期间|时期|规划期|以来)?/g;
/** 2023-2025年, also where the dash was lost. */
const SPAN = /(?<!\d)((?:19|20)\d\d)年?(?:-{1,2}|~|至|到|—|\s)?((?:19|20)\d\d)(?:年|(?=[)]))/g;
const YEAR = /(?<!\d)(较|比|与|同|在|以)?((?:19|20)\d\d)年(?:底|末|初|前|内|度)?(以来|起)?/g;
const TERM =
  /(?:未来|今后|力争|用|经过)?([一二三五六七八九十]|\d)(?:到\S)?年(?:内|时间|左右|累计|间)|(?:未来|今后)([一二三五六七八九十]|\d)年|(?<![近第前])[二两三五]年(?=新增|累计|共|总|引进|培育|建设|打造|力争|实现|集聚|建成|完成|新建|引育)/g;
const NEXT = /(?:规划期|方案期|行动期|规划期末|期末|届时)(?:末|内)?/g;

/** First and last year of a five-year plan by its name (十四五). */
export function fiveYears(sign: string): Period | null {
  const from = FIVE_YEARS[sign];
  return from === undefined ? null : { from, to: from + 4 };
}

/** Years in the order in which a sentence names them; a year that something is compared with is none. */
export function readYears(sentence: string, period: Period | null): YearMark[] {
  const marks: YearMark[] = [];
  const taken: [number, number][] = [];
  const take = (index: number, length: number, year: number | null) => {
    if (taken.some(([from, to]) => index < to && index + length > from)) return;
    taken.push([index, index + length]);
    if (year !== null) marks.push({ index, end: index + length, year });
  };
  for (const { index, 0: said, 2: to } of sentence.matchAll(SPAN)) {
    take(index, said.length, Number(to));
  }
  for (const { index, 0: said, 1: compared, 2: year, 3: since } of sentence.matchAll(YEAR)) {
    const before =
      /[较比与同]$/.test(sentence.slice(0, index)) || /^[较比与同以]$/.test(compared ?? "");
    const base = before || /(?:较|比|相比|对比)[^,。]{0,3}$/.test(sentence.slice(0, index));
    take(index, said.length, base || since ? null : Number(year));
  }
  for (const { index, 0: said, 1: sign = "", 2: part } of sentence.matchAll(FIVE)) {
    const years = fiveYears(sign);
    const compared = /[较比]$/.test(sentence.slice(0, index));
    const late = part === undefined || compared || part === "以来";
    take(index, said.length, late ? null : (years?.to ?? null));
  }
  if (period) {
    for (const form of [TERM, NEXT]) {
      for (const { index, 0: said } of sentence.matchAll(form)) take(index, said.length, period.to);
    }
  }
  return marks.sort((a, b) => a.index - b.index);
}

/** The year that holds at a place: the last one named before it. */
export function yearAt(marks: readonly YearMark[], index: number): number | null {
  let year: number | null = null;
  for (const mark of marks) if (mark.index <= index) year = mark.year;
  return year;
}
