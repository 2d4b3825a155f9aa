import { unitKey } from "../indicator.ts";

/** What the reader knows of an indicator. */
export interface KnownIndicator {
  key: string;
  unit: string;
  aliases: readonly string[];
}

const VERBS =
  "力争|争取|努力|确保|计划|预计|实现|达到|达|突破|超过|超|形成|建成|建设|打造|培育|新增|引进|引育|集聚|累计|总共|共计|共|新建|完成|组织|实施|推出|发布|举办|保持|提升至|提升到|提高到|提高至|增加到|增长到|增至|提升|降至|降低到|下降至|控制在|稳定在|不低于|不少于|不超过|不高于|不少|至少|近|约|为|在|到|至|有|将|逾|上|落地|攻关|攻克|发展|遴选|认定|创建|引入|引导|推动|推进|支持|开展|转化|孵化|招引|吸引|储备|集成|纳入|每年|年均|日均|再|还|新|入库|布局|设立|组建|整合|搭建|落成|争创|通过|持续|继续|始终|其中|以及|和|及|与|并|全面|基本|初步|成功|推广|筛选|选树|选育|建立|建设成|加快|积极|着力|全力|大力|重点|分别|总计|合计|优化|升级|改造|盘活|释放|供应|提供|拥有|覆盖|服务|运营|投用|投运|投入";
const LEADING = new RegExp(`^(?:${VERBS}|[,、;:的了]|(?:到|至)?[^,]{0,4}年(?:底|末)?[,]?)+`);
const TRAILING = new RegExp(`(?:${VERBS}|规模以上(?=$)|总量超|[,、;:的了>≥<≤])+$`);
const AFTER_STOP = /[,。;:、!?(\n◇]/;

/** The words for what a figure counts: those before it, or behind it where only a verb stands before. */
export function indicatorName(
  clause: string,
  figure: { start: number; end: number },
  next: number | null,
): string {
  const before = clause.slice(0, figure.start).replace(LEADING, "").replace(TRAILING, "");
  const until = clause.slice(figure.end, next ?? clause.length);
  const stop = until.search(AFTER_STOP);
  const after = (stop < 0 ? until : until.slice(0, stop))
    .replace(/^(?:的|级)/, "")
    .replace(/[和及与以]+$/, "");
  const cleanAfter = after.replace(/^(?:左右|以上|及以上|以内)的?/, "");
  if (before.length >= 2) return before;
  return (cleanAfter.length >= 2 ? cleanAfter : before + cleanAfter).slice(0, 60);
}

/** Small words that names of one indicator differ in. */
const LOOSE = /(?:总量|总数|数量|数|总|累计|全区|全市|全县|园区|企业(?=.*企业)|达|量)/g;

function loose(name: string): string {
  return name.replace(/[“”"()（）\s]/g, "").replace(LOOSE, "");
}

/** Finds the indicator that a name means. */
export function createIndicatorFinder(
  known: readonly KnownIndicator[],
): (name: string, unit: string) => string | null {
  const exact = new Map<string, string>();
  const nearly = new Map<string, { key: string; unit: string }>();
  for (const { key, unit, aliases } of known) {
    for (const alias of aliases) {
      exact.set(alias, key);
      const short = loose(alias);
      if (!nearly.has(short)) nearly.set(short, { key, unit });
    }
  }
  return (name, unit) => {
    const found = exact.get(name);
    if (found !== undefined) return found;
    const near = nearly.get(loose(name));
    return near && unitKey(near.unit) === unitKey(unit) ? near.key : null;
  };
}
