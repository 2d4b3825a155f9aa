import { holds, type Identity, type Naming } from "./naming.ts";

const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵";
/** Surnames that mean nothing else where a name could stand: "创始人毕业于" and "创始人金融背景" name nobody. */
const PLAIN_SURNAMES =
  "王李张刘陈杨赵黄周吴林叶徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟钱汤尹黎乔贺赖龚";
const TITLES = "总|总监|博士|教授|院士|先生|女士|老师|工程师|经理|董事长|医生|主任|研究员";
/** What may stand before a surname, so that "提高教授" and "毕业于博士点" are no names. */
const BEFORE = "(?<![\\p{Script=Han}])|(?<=[由与和及的是请跟同以经家人事员长])";

const TITLED = new RegExp(
  `(?:${BEFORE})[${SURNAMES}]\\p{Script=Han}{0,2}?(?:${TITLES})(?!后|点|生导|级|学历|学位|团队\\d)`,
  "gu",
);
const INTRODUCED = new RegExp(
  `(?:创始人|创办人|联系人|负责人|董事长|总经理|首席科学家|我叫|本人|CEO|CTO)(?:是|为|:|:|\\s)*[${PLAIN_SURNAMES}]\\p{Script=Han}{1,2}(?![\\p{Script=Han}])`,
  "giu",
);
const LATIN_TITLED = /\b(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}/g;
const LATIN_INTRODUCED =
  /\b(?:founder|CEO|CTO|led by|founded by|I am|my name is)[,:]?(?: is)? [A-Z][a-z]+ [A-Z][a-z]+\b/g;
/** "团队由多名博士" and the like: no surname stands there. */
const NOBODY =
  /^(?:任|曾|时|于|成|方|向|安|常|单|关|包|管|路|文)(?:总|教授|博士|老师|主任|工程师|经理|医生|研究员)$/u;

/** One of the company's people, or anybody who is called by surname and title. */
export function personIn(text: string, { people }: Identity): Naming | null {
  const own = people.find((name) => isName(name) && holds(text, name));
  if (own !== undefined) return { kind: "person", words: own };
  const found = [TITLED, INTRODUCED, LATIN_TITLED, LATIN_INTRODUCED]
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words))
    .find((words) => !NOBODY.test(words));
  return found === undefined ? null : { kind: "person", words: found };
}

/** An account's name of one letter would stand everywhere. */
function isName(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return /\p{Script=Han}/u.test(letters) ? letters.length >= 2 : letters.length >= 4;
}
