import type { NamedKind, NeedKind, ResourceKind } from "../vocabulary.ts";
import { SERVES } from "./details.ts";

/** What a body that a document names is, as far as its name tells. */
export type Body =
  /** It offers something. What it is not asked for, although its kind usually is, is left out of `serves`. */
  | { as: "resource"; kind: ResourceKind; serves: readonly NeedKind[] }
  /** It takes part, and is not itself what a startup asks for. */
  | { as: "organization"; kind: NamedKind }
  /** A system, a slogan, an event or a wish: it stays with the document. */
  | { as: "mechanism" };

const MECHANISM: Body = { as: "mechanism" };

function resource(kind: ResourceKind, serves: readonly NeedKind[] = SERVES[kind]): Body {
  return { as: "resource", kind, serves };
}

function organization(kind: NamedKind): Body {
  return { as: "organization", kind };
}

/**
 * The first that fits holds, so what is narrow stands before what is wide: a guide fund before a fund, a centre for
 * tests before a centre. Equity is asked of those alone who buy shares of startups.
 */
const RULES: readonly (readonly [RegExp, Body])[] = [
  // Money
  [/(引导|母)基金|基金中的基金|政府(投资|创新|产业)*基金/, resource("fund_of_funds")],
  [/(并购|收购|重组)基金/, resource("fund", [])],
  [/(人才|引才|引智).*资金/, resource("grant", ["talent"])],
  [/(专项|扶持|资助|奖励|补助|合作|引导|发展|创新)资金/, resource("grant")],
  [/(担保|信贷|贷款|风险补偿)(基金|资金池?)/, resource("service", ["debt"])],
  [/(创投|创业投资|风险投资|风投|天使|种子|股权投资|私募|成果转化).*基金$/, resource("fund")],
  [/(基金|金融|创投)(小镇|港|大厦|广场|园)/, resource("science_park")],
  // Whom it invests in, its name does not say.
  [/基金$/, resource("fund", [])],
  [/上市.*(工作站|服务|辅导|培育)|(上交所|深交所|北交所).*(站|基地|中心)/, resource("service", [])],
  [/质押融资|融资担保/, resource("service", ["debt", "ip"])],
  [/(科技|科创)?金融服务(平台|中心)|融资服务(平台|中心)/, resource("service", ["debt"])],

  // What stays with the document
  [
    /^一网|系统$|数据库|(人才|专家|企业|成果|项目|储备)库$|服务卡$|数智|数字.*管家|服务包$/,
    MECHANISM,
  ],
  [/人才(公寓|驿站|社区)|名片$|讲堂$|品牌$/, MECHANISM],
  [/大赛|赛区$|(大会|论坛|峰会|活动周|节)$/, MECHANISM],
  [/(工程|行动|计划|政策|机制|模式|体系|试点|格局|办法|意见|规划|方案)$/, MECHANISM],

  // A club of incubators or of funds is neither
  [/(联盟|联合会|联合体|协会|学会|商会|促进会|共同体)$/, organization("alliance")],

  // Narrow offers, whatever the body is called
  [/概念验证/, resource("proof_of_concept")],
  [/小试|中试/, resource("pilot_line")],
  [/知识产权|专利|商标/, resource("service", ["ip"])],
  [/(检测|检验|测试|认证|计量).*(中心|平台|机构|实验室|基地|站|环境|区域|场)/, resource("testing")],
  [/孵化|众创空间|创业社区|加速器|创业苗圃/, resource("incubator")],
  [
    /技术(转移|交易)|成果(转化|交易|展示|发布).*(中心|平台|大厅|市场|会)|科交|科技.*博览会/,
    resource("service", ["ip"]),
  ],
  [/(人才|引智|引才).*(港|窗|站|会客厅|基地|中心|市场)/, resource("service", ["talent"])],

  // Who takes part
  [/(集团|公司)$/, organization("enterprise")],
  [/(医院|院区)$/, organization("unit")],
  [/(委员会|管委会|领导小组|办公室|管理部门|交易所)$/, organization("unit")],
  [/(技术|工业)研究院$|工研院$/, resource("shared_lab")],
  [
    /(研究院|研究所|学院|实验学校|[\d一二三四五六七八九十]所|[理物机统硅光]所)$/,
    organization("institute"),
  ],
  [/(大学|交大|师大|科大)$/, organization("university")],

  // Wide ones, by the last word
  [/(专窗|窗口|会客厅|咨询站|工作站|服务站|服务中心|综合服务|一门式.*)$/, resource("service", [])],
  [/(工艺|制造)平台$/, resource("pilot_line")],
  [/(产业集群|示范基地|示范区|引领区|生态圈)$/, resource("science_park", [])],
  [
    /(实验室|(工程|技术|创新|科学|研究|研发|质子).*中心|研发.*平台|功能型?平台|资源平台|基础设施|大型仪器)$/,
    resource("shared_lab"),
  ],
  [
    /(园|园区|科技城|航天城|之城|港|谷|湾|小镇|大厦|基地|大道|商务区|开发区|工业区|集聚区|试验区|先导区|功能区)(.{1,2}期)?$/,
    resource("science_park"),
  ],
];

/**
 * What a body is and what it may be asked for, by its name alone; null where the name does not tell.
 *
 * @example bodyOf("某区天使投资引导基金") //=> { as: "resource", kind: "fund_of_funds", serves: [] }
 */
export function bodyOf(name: string): Body | null {
  const plain = name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’「」《》·]/g, "")
    .replace(/\([^)]*\)$/, "");
  return RULES.find(([form]) => form.test(plain))?.[1] ?? null;
}

/** The needs that a named body of this kind serves while nobody has said more. */
export function servedBy(name: string, kind: ResourceKind): NeedKind[] {
  if (kind === "fund") return buysShares(name, kind) ? ["equity"] : [];
  const body = bodyOf(name);
  return [...(body?.as === "resource" && body.kind === kind ? body.serves : SERVES[kind])];
}

/** Does it buy shares of startups? A fund does, unless its name says that it buys something else. */
export function buysShares(name: string, kind: ResourceKind): boolean {
  const body = bodyOf(name);
  return kind === "fund" && (!body || (body.as === "resource" && body.serves.includes("equity")));
}
