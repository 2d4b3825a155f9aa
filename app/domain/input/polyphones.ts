/**
 * Characters that people read in more than one way: surnames whose reading is their own (曾 zeng, 单 shan, 仇 qiu),
 * and those of the words that names are made of (重 in 重工 and in 重庆). Readings without tone, ü as v.
 */
const READINGS: Record<string, string> = {
  // Surnames.
  ...{ 曾: "zeng ceng", 单: "shan dan chan", 解: "xie jie", 查: "zha cha", 仇: "qiu chou" },
  ...{ 盖: "ge gai", 尉: "wei yu", 区: "qu ou", 朴: "piao pu", 翟: "zhai di", 覃: "qin tan" },
  ...{ 盛: "sheng cheng", 柏: "bai bo", 洗: "xi xian", 缪: "miao mou", 员: "yuan yun" },
  ...{ 宓: "mi fu", 召: "zhao shao", 折: "she zhe", 黑: "hei he", 秘: "mi bi", 繁: "po fan" },
  ...{ 种: "zhong chong", 谌: "chen shen", 臧: "zang cang", 隗: "wei kui", 郇: "xun huan" },
  ...{ 贾: "jia gu", 会: "hui kuai", 晁: "chao zhao", 俞: "yu shu", 牟: "mu mou", 车: "che ju" },
  ...{ 乐: "le yue", 莘: "xin shen", 石: "shi dan", 万: "wan mo", 阿: "a e", 都: "du dou" },
  ...{ 冯: "feng ping", 卜: "bu bo", 叶: "ye xie", 殷: "yin yan", 宿: "su xiu", 薄: "bo bao" },
  // Words of the trade, and of places.
  ...{ 重: "zhong chong", 长: "chang zhang", 行: "xing hang", 泊: "bo po", 朝: "chao zhao" },
  ...{ 参: "can shen cen", 藏: "cang zang", 差: "cha chai", 传: "chuan zhuan", 弹: "dan tan" },
  ...{ 调: "tiao diao", 度: "du duo", 还: "hai huan", 和: "he huo", 降: "jiang xiang" },
  ...{ 角: "jiao jue", 校: "xiao jiao", 觉: "jue jiao", 劲: "jin jing", 卡: "ka qia" },
  ...{ 露: "lu lou", 率: "lv shuai", 落: "luo la", 脉: "mai mo", 模: "mo mu", 强: "qiang jiang" },
  ...{ 色: "se shai", 省: "sheng xing", 识: "shi zhi", 说: "shuo shui", 属: "shu zhu" },
  ...{ 提: "ti di", 系: "xi ji", 血: "xue xie", 咽: "yan ye", 约: "yue yao", 大: "da dai" },
  ...{
    厦: "sha xia",
    蚌: "bang beng",
    六: "liu lu",
    铅: "qian yan",
    壳: "ke qiao",
    熟: "shu shou",
  },
  ...{ 拓: "tuo ta", 称: "cheng chen", 核: "he hu", 粘: "zhan nian", 给: "gei ji", 择: "ze zhai" },
};

/** Every reading of a character that people use, that of its context first. */
export function readingsOf(character: string, inContext: string): string[] {
  const others = READINGS[character]?.split(" ") ?? [];
  return [...new Set([inContext, ...others].flatMap(spellingsOf))];
}

/** Keyboards write ü as v, road signs as u. */
function spellingsOf(reading: string): string[] {
  const umlaut = /ü|(?<=^[ln])v/;
  return umlaut.test(reading)
    ? ["v", "u"].map((letter) => reading.replace(umlaut, letter))
    : [reading];
}
