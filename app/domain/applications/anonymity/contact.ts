import type { Identity, Naming } from "./naming.ts";
import { holds } from "./naming.ts";

const ENDINGS =
  "com|cn|net|org|io|ai|tech|co|dev|app|top|xyz|vip|shop|cc|me|info|biz|edu|gov|hk|tw|eu|de|uk|us|jp";
const ADDRESS = new RegExp(
  `https?:\\/\\/\\S+|www\\.\\S+|(?<![\\w-])[\\w-]{2,}(?:\\s?[.。·]\\s?[\\w-]{2,})*\\s?(?:[.。·]|点|\\bdot\\b)\\s?(?:${ENDINGS})(?![\\w-])`,
  "giu",
);
const MAIL = /[^\s@,。;:]+\s?(?:@|\(at\)|\[at\])\s?[^\s@,。;:]+/giu;
const MESSENGER =
  /(?:微信|weixin|wechat|vx|qq|whatsapp|telegram|公众号|小红书|抖音)\s?(?:号|id|群)?\s?[:：]?\s?[“"「]?[A-Za-z\d_-]{4,}/giu;

/** Words that stand before a dot and are no address: "Node.js", "ASP.NET". */
const NO_ADDRESS = /^(?:asp|ado|vb|c#)\.net$/i;

/** Mail boxes of everybody: their domain names nobody. */
const PUBLIC_MAIL = new Set(
  "gmail.com qq.com 163.com 126.com outlook.com hotmail.com foxmail.com sina.com icloud.com yeah.net aliyun.com example.com".split(
    " ",
  ),
);

/** A web address, a mail box, or the word before the ending of the company's own. */
export function domainIn(text: string, { website, emails }: Identity): Naming | null {
  const own = [website, ...emails].map(labelOf).find((label) => label && holds(text, label));
  if (own) return { kind: "domain", words: own };
  const [found] = [...text.matchAll(MAIL), ...text.matchAll(ADDRESS)]
    .map(([words]) => words)
    .filter((words) => !NO_ADDRESS.test(words));
  return found === undefined ? null : { kind: "domain", words: found };
}

/** "jiguang" of https://www.jiguang.com.cn or of anybody@jiguang.com.cn. */
function labelOf(address: string | null): string | null {
  const host = /(?:@|:\/\/|^)(?:www\.)?([\w.-]+)/i.exec(address?.split("@").at(-1) ?? "")?.[1];
  const domain = host?.toLowerCase() ?? "";
  if (domain === "" || PUBLIC_MAIL.has(domain)) return null;
  const parts = domain.split(".").slice(0, -1);
  while (parts.length > 1 && SECOND.test(parts.at(-1) ?? "")) parts.pop();
  const label = parts.at(-1);
  return label && label.length >= 4 ? label : null;
}

/** "com.cn", "ac.uk": no part of the name. */
const SECOND = /^(?:com|net|org|edu|gov|ac|co|sh)$/;

const DIGITS = "零一二三四五六七八九";
const AMOUNT = /^\s?(?:元|万|亿|人|片|台|颗|件|次|套|家|小时|公里|平|吨|米|RMB|USD|yuan|units)/iu;
/** Seven digits and more, however they are set apart, that are no sum and no count. */
const NUMBER = /(?<![\d.,A-Za-z])\+?\(?\d(?:[\s().-]{0,2}\d){6,14}(?![\d.,]*\d|[A-Za-z])/gu;

/** A telephone, in digits or in words, or the name in a messenger. */
export function phoneIn(text: string): Naming | null {
  const [messenger] = text.match(MESSENGER) ?? [];
  if (messenger) return { kind: "phone", words: messenger };
  const counted = inDigits(text);
  for (const match of counted.matchAll(NUMBER)) {
    const after = counted.slice(match.index + match[0].length);
    if (!AMOUNT.test(after) && !isYears(match[0])) return { kind: "phone", words: match[0].trim() };
  }
  return null;
}

/** "一三八零零一三八零零零" as digits; runs of fewer than seven are words. */
function inDigits(text: string): string {
  return text.replace(
    /[零〇幺一二三四五六七八九](?:[\s-]?[零〇幺一二三四五六七八九]){6,}/gu,
    (run) => [...run].map((sign) => digitOf(sign)).join(""),
  );
}

function digitOf(sign: string): string {
  if (sign === "〇") return "0";
  if (sign === "幺") return "1";
  const at = DIGITS.indexOf(sign);
  return at < 0 ? sign : String(at);
}

/** "2024-2026" and "2026-03-15" are no telephones. */
function isYears(number: string): boolean {
  return /^(?:19|20)\d{2}[\s.-]+(?:(?:19|20)\d{2}|\d{1,2}[\s.-]+\d{1,2})$/.test(number.trim());
}
