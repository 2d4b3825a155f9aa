/** Decimal places that are kept exactly. More are no number. */
export const PLACES = 12;

/** A number as people write it, exactly. */
export interface Numeral {
  /** The number × 10^PLACES. */
  scaled: bigint;
  /** It names its own size (万, 亿, million): a field's unit of ten thousand is not meant once more. */
  sized: boolean;
}

const ONE = 10n ** BigInt(PLACES);

/** Other signs for the same. */
const PLAIN = new Map(
  [
    "零〇",
    "1一壹",
    "2二贰貳两兩",
    "3三叁參",
    "4四肆",
    "5五伍",
    "6六陆陸",
    "7七柒",
    "8八捌",
    "9九玖",
  ]
    .concat(["十拾", "百佰", "千仟", "万萬w", "亿億"])
    .flatMap(([plain = "", ...others]) => others.map((sign) => [sign, plain])),
);

const ENGLISH: Record<string, bigint> = {
  k: 1000n,
  thousand: 1000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  million: 1_000_000n,
  bn: 1_000_000_000n,
  billion: 1_000_000_000n,
};

const ARABIC = String.raw`(?:(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;
const ENGLISH_FORM = new RegExp(`^(${ARABIC}) ?(${Object.keys(ENGLISH).join("|")})$`);
const ARABIC_FORM = new RegExp(`^${ARABIC}$`);
/** 3千5百, 一百零三, 十五: what stands within ten thousand. */
const WITHIN = new RegExp(
  `^(?:(${ARABIC})千)?零?(?:(${ARABIC})百)?零?(?:(${ARABIC})?十)?零?(${ARABIC})?$`,
);

/**
 * Reads 1,380 · 1 000 000 · 1.2亿 · 1亿2000万 · 三千五百万 · 50w · 8 million.
 *
 * @param typed in half width and lower case, without a unit
 * @returns null for anything else: also for 1,2,3, and for 1万5, which could mean two things
 */
export function readNumeral(typed: string): Numeral | null {
  const [, sign = "", number = ""] = /^([-+\u2212]?)\s*(.*)$/s.exec(typed) ?? [];
  const read = readEnglish(number) ?? readChinese(number);
  return read && sign !== "" && sign !== "+" ? { ...read, scaled: -read.scaled } : read;
}

function readEnglish(typed: string): Numeral | null {
  const [, number = "", size = ""] = ENGLISH_FORM.exec(typed) ?? [];
  const scaled = decimal(number);
  return scaled === null ? null : { scaled: scaled * (ENGLISH[size] ?? 1n), sized: true };
}

function readChinese(typed: string): Numeral | null {
  // 一二 is two numbers rather than twelve.
  if (/[一二三四五六七八九]{2}/.test(typed)) return null;
  const plain = [...typed].map((sign) => PLAIN.get(sign) ?? sign).join("");
  const compact = ARABIC_FORM.test(plain) ? plain : plain.replace(/ (?=[万亿])/g, "");
  const scaled = grouped(compact, ["亿", "万"]);
  return scaled === null ? null : { scaled, sized: /[万亿]/.test(compact) };
}

/** What stands before a unit times the unit, and what stands behind it. */
function grouped(typed: string, [unit, ...smaller]: string[]): bigint | null {
  if (unit === undefined) return within(typed);
  const at = typed.lastIndexOf(unit);
  if (at < 0) return grouped(typed, smaller);
  const behind = typed.slice(at + 1);
  const times = grouped(typed.slice(0, at), smaller);
  const rest = behind === "" ? 0n : grouped(behind, smaller);
  const size = unit === "亿" ? 100_000_000n : 10_000n;
  if (times === null || rest === null || rest >= size * ONE || isLoneDigit(behind)) return null;
  return times * size + rest;
}

function within(typed: string): bigint | null {
  if (typed === "零") return 0n;
  if (ARABIC_FORM.test(typed)) return decimal(typed);
  const [whole, thousands, hundreds, tens, ones] = WITHIN.exec(typed) ?? [];
  if (!whole) return null;
  const hasTens = whole.includes("十");
  const counted = !hasTens && (thousands || hundreds);
  if (ones && counted && isLoneDigit(ones) && !whole.endsWith(`零${ones}`)) return null;
  const parts = [
    [thousands ?? "0", 1000n],
    [hundreds ?? "0", 100n],
    [tens ?? (hasTens ? "1" : "0"), 10n],
    [ones ?? "0", 1n],
  ] as const;
  let sum = 0n;
  for (const [number, size] of parts) {
    const read = decimal(number);
    if (read === null) return null;
    sum += read * size;
  }
  return sum;
}

/** In 1万5 and 三百五 the last digit may be one or count the next smaller unit. */
function isLoneDigit(typed: string): boolean {
  return /^\d$/.test(typed);
}

function decimal(typed: string): bigint | null {
  if (!ARABIC_FORM.test(typed)) return null;
  const [whole = "", fraction = ""] = typed.replace(/[, ]/g, "").split(".");
  if (whole.length > 18 || fraction.length > PLACES) return null;
  return BigInt(whole + fraction.padEnd(PLACES, "0"));
}
