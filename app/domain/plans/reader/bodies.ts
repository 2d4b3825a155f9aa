import type { PlanRole, ResourceKind } from "../../vocabulary.ts";
import { type BodyEnding, ENDINGS, INSTITUTE } from "./body-kinds.ts";
import { type PlacedBlock, sectionLabel } from "./outline.ts";
import type { Span } from "./reading-text.ts";
import type { NamedSector } from "./sector-names.ts";

export interface FoundBody {
  name: string;
  kind: ResourceKind | null;
  role: PlanRole | null;
  sectors: string[];
  section: string;
  span: Span;
  block: PlacedBlock;
}

const ENDING = new RegExp(ENDINGS.map(({ ending }) => ending).join("|"), "g");
const BY_ENDING = new Map<string, BodyEnding>(ENDINGS.map((each) => [each.ending, each]));

/** A name begins behind one of these. */
const STOPS =
  /[,。;:、!?()\n\t|◇+]|(?:加快|推进|推动|建设|打造|依托|围绕|支持|发挥|做强|做优|做大|提升|设立|组建|成立|推广|聚焦|通过|利用|充分|进一步|深化|持续|积极|鼓励|引导|开展|促进|形成|完善|培育|引进|布局|争创|创建|加强|强化|构建|实施|探索|放大|实现|立足|联动|协同|争取|聘请|整合|承担|获批|建成|启用|搭建|构筑|优化|放大|举办|参与|联合|邀请|吸引|入驻|落户|围绕着|以及|包括|例如|诸如|例|引育|聚力|拓展|发展|扩大|完成|全力|大力|重点|做实|做精|做亮|打响|用好|运营|筹建|新建|共建|谋划|规划|集聚|孵化(?!器|集群|基地|载体|中心|器)|面向|赋能|对接|嵌入|汇聚|助力|牵头|共同|率先|启动|落实|贯彻|引领|提高|增强|夯实|营造|健全|制定|出台|推出|叠加|关注|服务(?!平台|中心|站|专窗|窗口|集聚区|工作站|大厅)|主动|有序|全面|着力|稳步|深入|加大|及时|定期|将|把|在|以|为|与|和(?!谐)|及|或|由|向|对|等|的|是|了|从|被|按|据|至|于|使|让|有|各类|一批|若干|多个|一个|一家)/g;

const GENERIC =
  /^(?:国家级|国家|省级|市级|区级|县级|市|区|省|高能级|高水平|高质量|高品质|高标准|专业化?|公共|服务|创新|创业|技术|产业|科技|科创|重点|特色|功能型?|综合|一批|各类|新型|研发|转化|重大|示范|现代|国际|国际化|区域|园区|企业|本|全|新|共性|关键|核心|优势|优质|主导|战略性?|新兴|未来|先进|前沿|前瞻|研究|工程|开放|共享|社会|政府|投资|股权|天使|成果|转移|院地合作|校地合作|千亿级|百亿级|万亿级|世界级?|一流|线上|线下|平台|载体|型|级|合作|双创|人才|培训|集成|应用|数字化?|智能化?|绿色|标杆|品牌|互联网|检验|检测|认证|验证|测试|中试|概念|孵化|服务业|基地|中心|机构|联合|协同|大型|龙头|领军|上市|中小|配套|支撑|其他|相关|有关|这些|此类|该|所在|属地|本地|当地|市场|资本|财政|金融|社会化|多元|第三方|信息|管理|运营|发展|改革|开发|经济|城市|生态|“|”|·)+$/;

const MOST = 34;

/** Bodies by the way names of them end, each once. */
export function readBodies(
  blocks: readonly PlacedBlock[],
  text: string,
  sectorsIn: (text: string) => NamedSector[],
): FoundBody[] {
  const found = new Map<string, FoundBody>();
  for (const block of blocks) {
    if (block.table || block.section.mood === "head") continue;
    const said = text.slice(block.start, block.end);
    for (const { start, end, ending } of endingsIn(said)) {
      const from = nameStart(said, start);
      const name = said.slice(from, end);
      if (!isName(name, ending.ending) || found.has(bare(name))) continue;
      found.set(bare(name), {
        name,
        kind: kindOf(name, ending),
        role: ending.role ?? (INSTITUTE.test(name) ? "source" : null),
        sectors: [...new Set(sectorsIn(name).map(({ sector }) => sector))].slice(0, 3),
        section: sectionLabel(block.section),
        span: { start: block.start + from, end: block.start + end },
        block,
      });
    }
  }
  return [...found.values()];
}

function bare(name: string): string {
  return name.replace(/[“”]/g, "");
}

function kindOf(_name: string, { kind }: BodyEnding): ResourceKind | null {
  return kind ?? null;
}

/** The last ending of a run of them: 孵化器集群 ends with the second. */
function endingsIn(said: string): { start: number; end: number; ending: BodyEnding }[] {
  const all = [...said.matchAll(ENDING)].flatMap(({ index, 0: word }) => {
    const ending = BY_ENDING.get(word);
    return ending ? [{ start: index, end: closed(said, index + word.length), ending }] : [];
  });
  return all.filter(({ end }, index) => {
    const next = all[index + 1];
    const behind = said.slice(end, end + 2);
    if (next && next.start <= end) return false;
    return !/^(?:[化式级型性内外]|企业|建设者)/.test(behind);
  });
}

/** 二期 and a quarter in brackets belong to the name. */
function closed(said: string, end: number): number {
  const more = /^(?:[一二三]期|\([\u4e00-\u9fff]{2,6}\))/.exec(said.slice(end))?.[0] ?? "";
  return end + more.length;
}

function nameStart(said: string, ending: number): number {
  const from = Math.max(0, ending - MOST);
  const before = said.slice(from, ending);
  let start = 0;
  for (const { index, 0: stop } of before.matchAll(STOPS)) {
    const inside = openQuote(before, index);
    if (inside) continue;
    if (stop === ")" && balanced(before, index)) continue;
    if (stop === "(" && before.indexOf(")", index) >= 0) continue;
    start = index + stop.length;
  }
  return from + start;
}

/** Words in quotation marks are one part of a name. */
function openQuote(before: string, at: number): boolean {
  const open = before.lastIndexOf("“", at);
  return open >= 0 && before.lastIndexOf("”", at) < open && before.indexOf("”", at) >= 0;
}

function balanced(before: string, at: number): boolean {
  return before.lastIndexOf("(", at) >= 0;
}

function isName(name: string, ending: string): boolean {
  const own = name.slice(0, name.lastIndexOf(ending.slice(0, 2)));
  if (name.length < 4 || own.length < 2 || GENERIC.test(own)) return false;
  return !/^[\d第]+$/.test(own) && !/[“(]$/.test(own) && count(name, "“") === count(name, "”");
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
