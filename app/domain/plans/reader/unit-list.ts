import type { Span } from "./reading-text.ts";

/** Who answers for a task, as one list of the text says it. */
export interface UnitList extends Span {
  lead: string[];
  participants: string[];
}

const LEAD =
  "(?:牵头(?:责任)?(?:单位|部门)|责任(?:单位|部门|主体)|主要责任单位|主办单位|负责(?:单位|部门)|实施(?:单位|主体)|牵头领导单位|主责单位|牵头)";
const PARTNER =
  "(?:(?:主要)?(?:参与|配合|参加|协同|协办|协助|支持|会同)(?:单位|部门)?|配合责任单位|其他责任单位)";
const LABELLED = new RegExp(
  `[(\\[【〔]?(${LEAD})[:】\\]]([^。\\n;()\\]】〕]*(?:\\([^()\\n]{1,12}\\)[^。\\n;()\\]】〕]*)*)(?:[;。,]?\\n?(${PARTNER})[:】\\]]([^。\\n()\\]】〕]*(?:\\([^()\\n]{1,12}\\)[^。\\n()\\]】〕]*)*))?[)\\]】〕]?`,
  "g",
);
const IN_BRACKETS = /[(【[]([^()【】[\]\n]{2,160}(?:\([^()\n]{1,12}\)[^()\n]{0,160})*)[)】\]]/g;
const UNIT = /^(?:[\u4e00-\u9fff“”·A-Za-z]{2,26}(?:\([^()]{1,14}\))?)$/;
const OFFICIAL =
  /(?:[局委办部厅室院会所站署处团馆校行]|政府|中心|公司|集团|镇|街道|园区|新区|开发区|工业区|单位|部门|街镇|乡镇|法院|县|区|市|高校|机构|联盟|协会|镇人民政府|新城)(?:\([^()]*\))?$/;

/** Every list of units, with or without brackets and labels. */
export function readUnitLists(text: string): UnitList[] {
  const labelled = [...text.matchAll(LABELLED)].flatMap((found) => {
    const [whole, , lead = "", , partners = ""] = found;
    const list = {
      start: found.index,
      end: found.index + whole.length,
      lead: unitsOf(lead),
      participants: unitsOf(partners),
    };
    return list.lead.length > 0 ? [list] : [];
  });
  const bracketed = [...text.matchAll(IN_BRACKETS)].flatMap((found) => {
    const list = readVerbs(found[1] ?? "");
    return list ? [{ start: found.index, end: found.index + found[0].length, ...list }] : [];
  });
  return [
    ...labelled,
    ...bracketed.filter((one) => !labelled.some((other) => overlap(one, other))),
  ].sort((a, b) => a.start - b.start);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** (甲委牵头,乙局、丙局配合) and (甲委、乙局按职责分工负责). */
function readVerbs(said: string): { lead: string[]; participants: string[] } | null {
  const led =
    /^(.+?)(?:共同|联合)?(?:牵头|负责|主办)(?:负责|落实|推进|实施)?(?:[,;、]\s*(.+?)(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:配合|参与|参加|协助|协同|落实|负责)?(?:落实|负责)?)?$/.exec(
      said,
    );
  if (!led || !/牵头|负责|主办/.test(said)) return null;
  const lead = unitsOf((led[1] ?? "").replace(/按(?:照)?(?:各自)?职责(?:分工)?(?:落实)?$/, ""));
  const participants = unitsOf(led[2] ?? "");
  if (lead.length === 0 || !lead.every((unit) => OFFICIAL.test(unit))) return null;
  return { lead, participants };
}

/** 区科委、区经委等 as single units. */
function unitsOf(said: string): string[] {
  return said
    .split(/[、,;]|\s+(?=[\u4e00-\u9fff])/)
    .map((unit) =>
      unit
        .trim()
        .replace(/^(?:和|及|以及|会同)/, "")
        .replace(/(?:等(?:有关|相关)?(?:单位|部门)?|按(?:照)?(?:各自)?职责(?:分工)?(?:负责)?)$/, "")
        .replace(/[。.]$/, ""),
    )
    .filter((unit) => UNIT.test(unit));
}
