/** Endings of full names of areas, the longer first. */
const ENDINGS = [
  "高新技术产业开发区",
  "经济技术开发区",
  "高科技园区",
  "新片区",
  "开发区",
  "高新区",
  "工业区",
  "商务区",
  "新区",
  "街道",
  "新城",
  "区",
  "县",
  "镇",
  "乡",
  "市",
];

/** What stands before 区 without being a place: 示范区 is no area called 示范. */
const NO_PLACE =
  /(?:园|示范|试验|核心|功能|集聚|开发|工业|商务|高新|经济|技术|科技|科创|产业|合作|保税|自贸|新|老|社|校|片|地|厂|城|郊|山|景|特|战|承载|体验|活动|休闲|协同|先行|先导|引领|融合|中心|中央|办公|生活|服务|综合)$/;

/** What is said before a district of this city. */
const CITY = /^上海市?(?=..)/;

/**
 * Shorter names by which an area goes: 闵行区 and 上海市闵行区 are also 闵行, 浦东新区 is 浦东.
 *
 * @param name folded, see `folded`
 * @returns none for what is no full name of an area
 */
export function shortAreaNames(name: string): string[] {
  const short = withoutEnding(name);
  if (short === null) return [];
  const local = short.replace(CITY, "");
  return [...new Set([short, local])].filter((each) => [...each].length >= 2);
}

function withoutEnding(name: string): string | null {
  const ending = ENDINGS.find((each) => name.endsWith(each));
  if (!ending) return null;
  const short = name.slice(0, -ending.length);
  return [...short].length < 2 || NO_PLACE.test(short) || !/^\p{Script=Han}+$/u.test(short)
    ? null
    : short;
}
