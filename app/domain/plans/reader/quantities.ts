import type { Span } from "./reading-text.ts";

/** A figure with its unit, as plans write them: 3.4万人, 1-2家, 千亿产值, 1000余项. */
export interface Quantity extends Span {
  value: number;
  /** Of a range. */
  upper: number | null;
  unit: string;
  /** Where the words behind the unit go on, past 以上 and 左右. */
  tailEnd: number;
  /** Written in characters. */
  han: boolean;
  /** 千亿级: says how large each is rather than how much there is to be. */
  grade: boolean;
}

const COUNTERS =
  "架次|家次|人次|班次|例|篇|床|张|台套|台\\(套\\)|家|个|项|件|名|人|位|条|场|次|届|台|套|席|户|所|座|处|支|只|批|款|种|类|颗|片|辆|吨|栋|轮|对|门|枚|艘|架|箱|根|平台|企业|园区";
const MEASURES =
  "平方公里|平方千米|平方米|平米|㎡|公顷|亩|公里|千米|立方米|千瓦时|千瓦|兆瓦|MWh|MW|GW|kW|EFLOPS|PFLOPS|Pflops|EB|PB|TB|P|倍|个百分点|百分点|%|‰|个工作日|小时|分钟";
const MONEY = "元|美元|欧元|港元|人民币|标准煤";
const PER = "(?:/(?:人|亩|平方公里|万人|平方米|家|年|件|万元|公顷))?";
const UNIT = `(?:${MEASURES}|${MONEY}|${COUNTERS})${PER}`;
const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const SIZE = "十万|百万|千万|万亿|百亿|千亿|十亿|百|千|万|亿";
const BETWEEN = "(?:-|~|至|到|--)";
const TAIL = "(?:左右|上下|及以上|以上|以内|之内|以下|之间)?";
const HAN = "[一二两三四五六七八九十百千万亿]{1,6}";

const ARABIC = new RegExp(
  `(?<![\\d.A-Za-z第+])(${NUMBER})(${SIZE})?(?:[余多]?)(?:(${UNIT})?${BETWEEN}(${NUMBER})(${SIZE})?)?[余多]?(${SIZE})?(${UNIT})${TAIL}`,
  "g",
);
const HANZI = new RegExp(
  `(?<![每第零一二两三四五六七八九十百千万亿\\d.])(${HAN})[余多]?(${COUNTERS}|${MONEY}|平方米|平米|平方公里|亩)${TAIL}`,
  "g",
);
const BARE_MONEY =
  /(?<![第零一二两三四五六七八九十百千万亿\d.])([一二两三四五六七八九十百千万]{1,3}亿)(级)?(?![元美次分])/g;

/** Every figure with a unit, in the order of the text. */
export function readQuantities(text: string): Quantity[] {
  const found = [...arabic(text), ...chinese(text), ...bareMoney(text)];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each, index, all) => !all.slice(0, index).some((one) => one.end > each.start));
}

function arabic(text: string): Quantity[] {
  return [...text.matchAll(ARABIC)].flatMap((found) => {
    const [whole, first = "", firstSize, innerUnit, second, secondSize, lateSize, unit = ""] =
      found;
    const { times, kept } = sizeOf(secondSize ?? lateSize ?? firstSize);
    const own = firstSize !== undefined && second !== undefined ? sizeOf(firstSize) : null;
    const value = number(first) * (own?.times ?? times);
    const upper = second === undefined ? null : number(second) * times;
    if (innerUnit !== undefined && !unit.endsWith(innerUnit) && innerUnit !== unit) return [];
    if (upper !== null && upper <= value) return [];
    return [quantity(text, found.index, whole, { value, upper, unit: kept + unit, han: false })];
  });
}

/** 万 and 亿 belong to the unit (3.4 万人), 百 and 千 to the number. */
function sizeOf(size: string | undefined): { times: number; kept: string } {
  if (size === undefined) return { times: 1, kept: "" };
  if (size === "万" || size === "亿" || size === "万亿") return { times: 1, kept: size };
  const last = size.at(-1) ?? "";
  const scale: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  if (last === "万" || last === "亿") return { times: scale[size.charAt(0)] ?? 1, kept: last };
  return { times: scale[last] ?? 1, kept: "" };
}

function chinese(text: string): Quantity[] {
  return [...text.matchAll(HANZI)].flatMap((found) => {
    const [whole, written = "", unit = ""] = found;
    const value = hanNumber(written);
    if (value === null || written === "一") return [];
    if (written.length === 1 && /[万亿百千十]/.test(written) && /元/.test(unit)) return [];
    if (OF_PEOPLE.test(text.slice(found.index, found.index + 10))) return [];
    const sized = /元|平方|平米|亩/.test(unit) ? sizedValue(value) : { value, size: "" };
    return [
      quantity(text, found.index, whole, {
        value: sized.value,
        upper: null,
        unit: sized.size + unit,
        han: true,
      }),
    ];
  });
}

/** 万人发明专利 is a share for so many people. */
const OF_PEOPLE = /^[百千万十]+人(?:口|有效|发明|高价值|均|研发|专利|拥有|就业)/;

/** 千亿产值 means 1000 亿元. */
function bareMoney(text: string): Quantity[] {
  return [...text.matchAll(BARE_MONEY)].flatMap((found) => {
    const [whole, written = "", grade] = found;
    const value = hanNumber(written);
    if (value === null) return [];
    return [
      {
        ...quantity(text, found.index, whole, {
          value: value / 100_000_000,
          upper: null,
          unit: "亿元",
          han: true,
        }),
        grade: grade !== undefined,
      },
    ];
  });
}

function sizedValue(value: number): { value: number; size: string } {
  if (value >= 100_000_000) return { value: value / 100_000_000, size: "亿" };
  if (value >= 10_000) return { value: value / 10_000, size: "万" };
  return { value, size: "" };
}

function quantity(
  text: string,
  start: number,
  whole: string,
  said: Pick<Quantity, "value" | "upper" | "unit" | "han">,
): Quantity {
  const tail = new RegExp(`${TAIL.replace("?", "")}$`).exec(whole)?.[0] ?? "";
  const end = start + whole.length;
  return { ...said, start, end: end - tail.length, tailEnd: end, grade: text.charAt(end) === "级" };
}

function number(written: string): number {
  return Number(written.replaceAll(",", ""));
}

const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SIZES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 一万, 三千五百, 百亿; null for what is no number, such as 一二. */
export function hanNumber(written: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of written) {
    const unit = DIGITS[sign];
    if (unit !== undefined) {
      if (digit !== null) return null;
      digit = unit;
    } else if (SIZES[sign] !== undefined) {
      section += (digit ?? 1) * (SIZES[sign] ?? 1);
      digit = null;
    } else {
      const size = sign === "亿" ? 100_000_000 : 10_000;
      const before = section + (digit ?? 0);
      total = sign === "亿" ? (total + before || 1) * size : total + (before || 1) * size;
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}
