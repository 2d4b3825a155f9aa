import { holds, type Identity, type Naming, squeezed } from "./naming.ts";

const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|公司|集团|有限合伙|合伙企业|研究院|研究所|事务所|工作室)$/u;

const PLACES = [
  "中国",
  ..."北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南".split(
    " ",
  ),
  ..."四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 苏州 杭州 南京".split(
    " ",
  ),
  ..."无锡 常州 宁波 合肥 昆山 太仓 武汉 成都 西安 厦门 青岛 大连 嘉兴 南通 长三角 张江 临港".split(
    " ",
  ),
  ..."浦东 黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 金山 松江 青浦 奉贤 崇明".split(" "),
  ..."shanghai beijing shenzhen suzhou hangzhou china".split(" "),
];

/** What a company does stands in its name too, and says nothing of who it is. */
const TRADES = new Set([
  ..."科技 技术 信息 网络 智能 智慧 软件 电子 生物 医药 医疗 器械 材料 新材料 能源 新能源 机器人 自动化 装备".split(
    " ",
  ),
  ..."设备 仪器 仪表 半导体 微电子 光电 光学 光子 传感 传感器 感知 芯片 集成电路 汽车 航空 航天 环保 数据".split(
    " ",
  ),
  ..."互联 互联网 数字 文化 传媒 咨询 管理 服务 贸易 实业 发展 投资 控股 创业 工程 制造 制药 药业 基因 细胞".split(
    " ",
  ),
  ..."诊断 健康 教育 通信 通讯 系统 物联 物联网 激光 量子 测距 精密 机械 动力 电气 电力 电源 电池 氢能 储能".split(
    " ",
  ),
  ..."化工 化学 食品 农业 物流 供应链 金融 人工智能 企业 产业 国际 创新 孵化器 智造 智控 智联 车联 视觉 影像".split(
    " ",
  ),
  ..."手术 康复 无人机 卫星 空间 交通 出行 安全 计算 算力 云计算 大数据 区块链 电驱 电控 充电 合成 蛋白".split(
    " ",
  ),
  ..."technology technologies tech systems system labs lab ai robotics robots bio biotech pharma pharmaceuticals".split(
    " ",
  ),
  ..."sensing sensors sensor semiconductor semiconductors energy materials software data medical devices group".split(
    " ",
  ),
  ..."holdings electronics photonics laser automotive aerospace the and of".split(" "),
]);

const LATIN_FORM = new Set(
  "co ltd limited inc incorporated llc corp corporation company gmbh plc spa sa ag bv".split(" "),
);

/** Marks of made-up companies, and nothing of their names. */
const MARKS = new Set(["示例", "演示", "demo", "example"]);

/** The shortest name that is looked for: one character stands in too many words. */
const SHORTEST = { han: 2, latin: 3 };

/**
 * What of a company's registered name says who it is, the longest first: "上海极光测距科技有限公司" is "极光测距科技",
 * "极光测距" and "极光". A name of trades alone is looked for with its legal form.
 */
export function brandsOf(company: string): string[] {
  const bare = company.normalize("NFKC").replace(/\([^()]*\)/g, " ");
  const pieces = bare.split(/[·・••‧]/u).filter((piece) => !MARKS.has(squeezed(piece)));
  return [...new Set(pieces.flatMap((piece) => [...hanNames(piece), ...latinNames(piece)]))];
}

function hanNames(piece: string): string[] {
  const whole = [...piece].filter((sign) => /[\p{Script=Han}\p{N}\p{L}]/u.test(sign)).join("");
  if (!/\p{Script=Han}{2}/u.test(whole)) return [];
  const here = withoutPlace(whole);
  const stem = here.replace(LEGAL_FORM, "");
  if (isTrades(stem)) return stem === here ? [] : [here];
  const names = [stem];
  for (let name = stem; ; ) {
    const trade = lastTrade(name);
    if (trade === null || [...name].length - trade.length < SHORTEST.han) break;
    name = name.slice(0, name.length - trade.length);
    names.push(name);
  }
  return names.filter((name) => [...name].length >= SHORTEST.han && !isTrades(name));
}

function withoutPlace(name: string): string {
  const place = PLACES.find((each) => name.startsWith(each) && name.length > each.length + 1);
  if (place === undefined) return name;
  return withoutPlace(name.slice(place.length).replace(/^[市省区县](?=..)/u, ""));
}

function lastTrade(name: string): string | null {
  for (let length = Math.min(4, name.length); length >= 2; length--) {
    const end = name.slice(-length);
    if (TRADES.has(end)) return end;
  }
  return null;
}

/** Nothing but trades, places and generations of them ("汽车芯片", "智能传感器")? */
function isTrades(name: string): boolean {
  if (name === "") return true;
  const trade = [...TRADES, ...PLACES].find(
    (each) => name.startsWith(each) && isTrades(name.slice(each.length)),
  );
  return trade !== undefined;
}

function latinNames(piece: string): string[] {
  const words = piece.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [];
  const named = words.filter((word) => !LATIN_FORM.has(word));
  while (named.length > 1 && isOrdinary(named.at(-1))) named.pop();
  while (named.length > 1 && isOrdinary(named[0])) named.shift();
  const name = named.join(" ");
  return name.length < SHORTEST.latin || named.every(isOrdinary) ? [] : [name];
}

function isOrdinary(word: string | undefined): boolean {
  return word !== undefined && (TRADES.has(word) || PLACES.includes(word));
}

const CHINESE_COMPANY =
  /[\p{Script=Han}A-Za-z0-9()]{2,24}?(?:股份有限公司|有限责任公司|有限公司|股份公司|\(有限合伙\))/gu;
const LATIN_COMPANY =
  /\b[A-Z][\w&-]*(?: [A-Z&][\w&-]*){0,3},? (?:Co\.?,? ?Ltd|Inc|Ltd|LLC|GmbH|Corp|Corporation|PLC)\b/g;
/** "一家有限公司" is nobody. */
const NOBODY = /(?:我们|[我是为的该这那家各某本]|注册|成立|设立)$/u;
const CREDIT_CODE =
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/gi;

/** The own company, or any that is called by its registered name or code. */
export function companyIn(text: string, { company }: Identity): Naming | null {
  const own = brandsOf(company).find((name) => holds(text, name));
  if (own !== undefined) return { kind: "company", words: own };
  for (const [words] of text.matchAll(CHINESE_COMPANY)) {
    if (!NOBODY.test(words.replace(LEGAL_FORM, "").replace(/\(有限合伙\)$/u, ""))) {
      return { kind: "company", words };
    }
  }
  const [other] = [...text.matchAll(LATIN_COMPANY), ...text.matchAll(CREDIT_CODE)];
  return other ? { kind: "company", words: other[0] } : null;
}
