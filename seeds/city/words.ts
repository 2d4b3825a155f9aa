import type { Sector } from "#app/domain/sectors/types.ts";
import { readLexicon } from "../lexicon.server.ts";
import type { Draw } from "./draw.ts";

const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷",
];
const GIVEN = [
  ..."子安文博思远嘉言清和明轩雨桐一诺书瑶景行若曦予墨承泽知行佳宁浩然梓涵欣怡俊杰海天志强晓云国华立新永康启航致远维新静姝慕白念安",
];
const NAMES = [
  ..."光电芯华瑞新中远天云智海星航明泰安博创联合众达科维思源启恒诚信同凌锐拓擎曜宸翼晟景润泽澄朗岳川森禾",
];
const FORMS = [
  "科技有限公司",
  "智能科技有限公司",
  "技术有限公司",
  "科技股份有限公司",
  "生物科技有限公司",
  "电子有限公司",
];
const PRODUCTS = [
  "研发与产业化",
  "关键部件",
  "系统平台",
  "解决方案",
  "中试项目",
  "核心模组",
  "工程样机",
  "国产替代",
];
const PURPOSES = [
  "样品可靠性检测",
  "小批量试制",
  "关键岗位招聘",
  "专利布局与检索",
  "洁净实验",
  "整机测试",
  "工艺验证",
];
const MESSAGES = [
  "",
  "希望约一次线上沟通，进一步了解入驻条件。",
  "我们已完成首轮样机，方便时请看材料。",
  "项目与贵方方向契合，期待进一步交流。",
  "团队近期可到现场拜访。",
];
const COMMENTS = [
  "技术路线清楚，团队完整，建议安排一次现场交流。",
  "样机指标与材料一致，客户验证还差一轮。",
  "财务预测偏乐观，请补充在手订单。",
  "与我们现有被投企业有一定重叠，先排查冲突。",
  "创始人背景扎实，产业化节奏需要再确认。",
  "场地需求可以满足，水电与排放条件待核对。",
  "已电话沟通，对方本周补充检测报告。",
  "同类项目去年看过两个，这个成本更低。",
];
const REASON_NOTES = [
  "方向与本期重点不一致。",
  "阶段偏早，建议完成验证后再申请。",
  "本期名额已满，请关注下一期。",
  "材料不全，请补充后再申请。",
  "与在孵项目存在竞争关系。",
];

export interface Words {
  person(): string;
  company(): string;
  provider(kind: string): string;
  /** Terms of the lexicon that name this sector. */
  terms(sector: string, count: number): string[];
  title(sector: string): string;
  text(sector: string): string;
  purpose(): string;
  message(): string;
  comment(): string;
  note(): string;
}

/** Chinese names and sentences for a made-up city; every company and provider is marked 示例. */
export function words(random: Draw, taxonomy: readonly Sector[]): Words {
  const known = termsBySector(taxonomy);
  const zh = new Map(taxonomy.map((sector) => [sector.key, sector.zh]));

  function terms(sector: string, count: number): string[] {
    return random.some(known.get(sector) ?? [zh.get(sector) ?? sector], count);
  }

  function two(list: readonly string[]): string {
    return random.pick(list) + random.pick(list);
  }

  return {
    person: () => random.pick(SURNAMES) + two(GIVEN),
    company: () => `示例·${two(NAMES)}${random.pick(FORMS)}`,
    provider: (kind) => `示例·${two(NAMES)}${kind}`,
    terms,
    title: (sector) => `${terms(sector, 1)[0] ?? ""}${random.pick(PRODUCTS)}`,
    text(sector) {
      const [first = "", second = first, third = second] = terms(sector, 3);
      return `公司研发${first}，面向${zh.get(sector) ?? "产业"}客户提供${second}与${third}，核心团队来自高校与龙头企业，已完成样机验证，正在推进小批量试用和客户导入。`;
    },
    purpose: () => random.pick(PURPOSES),
    message: () => random.pick(MESSAGES),
    comment: () => random.pick(COMMENTS),
    note: () => random.pick(REASON_NOTES),
  };
}

/** Least weight of a term that speaks for its sector by itself. */
const TELLING = 4;

function termsBySector(taxonomy: readonly Sector[]): Map<string, string[]> {
  const found = new Map<string, string[]>(taxonomy.map(({ key }) => [key, []]));
  for (const group of readLexicon().groups) {
    for (const [sector, weight] of Object.entries(group.sectors ?? {})) {
      if (weight < TELLING) continue;
      found.get(sector)?.push(...group.terms.filter((term) => /^\p{Script=Han}{3,9}$/u.test(term)));
    }
  }
  for (const [sector, terms] of found) if (terms.length === 0) found.delete(sector);
  return found;
}
