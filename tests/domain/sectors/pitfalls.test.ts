import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const { classify } = createClassifier(readLexicon());
const first = (text: string) => classify(text)[0]?.key.split(".")[0] ?? "none";

/** A text and the top-level sectors that may stand first. */
type Case = [text: string, ...sectors: string[]];

const KINDS: Record<string, Case[]> = {
  "words broken by blanks, line ends and invisible characters": [
    ["我 们 专 注 骨 科 手 术 机 器 人 的 设 计 与 生 产", "robotics", "biomed"],
    ["做 人 工 智 能 芯 片 设 计 的 公 司", "ic", "digital"],
    ["机\u200b器\u200b人关节模组制造商", "robotics"],
    ["我们做手术机\n器人的导航系统，已在三家医院试用", "robotics", "biomed"],
    ["固 态 电 池 与 钠 离 子 电 池", "equipment"],
    ["基\u00ad因\u00ad编\u00ad辑疗法开发", "biomed"],
    ["我们研发量子计算机的低温控制系\n统，与三所高校合作", "future"],
    ["Q U A N T U M  C O M P U T I N G hardware", "future"],
  ],
  "words of Hong Kong and Taiwan": [
    ["我們研發機械人，用在倉庫揀貨", "robotics"],
    ["自駕巴士的系統研發，載客接駁", "auto"],
    ["製造內視鏡與其他醫材", "biomed"],
    ["生產工具機主軸及加工中心", "equipment"],
    ["提供矽智財授權，介面電路為主", "ic"],
    ["積層製造機台及金屬粉末供應", "equipment", "materials"],
    ["以次世代定序做癌症用藥檢測", "biomed"],
    ["供應半導體用光阻劑與前驅物", "ic", "materials"],
    ["磊晶片與化合物半導體代工", "ic"],
    ["邊緣運算伺服器與即時作業系統", "digital"],
    ["離岸風電水下基礎檢測載具", "equipment"],
    ["單株抗體與生物相似藥開發", "biomed"],
    ["諧波減速機與協作型機器手臂", "robotics"],
    ["資安監控與弱點掃描服務", "digital"],
    ["飛秒雷射與面射型雷射模組", "laser"],
    ["行動電源門市，兼營手機保護貼", "none"],
  ],
  "contrast and competitors": [
    ["与机器人公司不同，我们只出版绘本", "none"],
    ["竞品是人形机器人主题展，我们经营的是主题乐园", "none"],
    ["我们并非医疗器械企业，主营宠物美容店", "none"],
    ["Unlike chip makers, our company runs a chain of bakeries", "none"],
    ["不是芯片公司，不做传感器，我们开连锁健身房", "none"],
    ["有人以为我们做激光雷达，其实做的是舞台灯光租赁", "none"],
    ["名字里有量子，卖的是养生枕头", "none"],
    ["对标国外的手术机器人公司，我们做的是激光打标机", "laser", "equipment"],
    ["竞争对手是光刻胶企业，我们研发的是固态电池", "equipment"],
    ["不像隔壁的人工智能公司那样烧钱，我们卖卤味", "none"],
    ["区别于传统激光雷达的毫米波雷达研发商", "sensor"],
    ["Not a robotics company but a bakery", "none"],
    ["Rather than selling chips, we make lithium batteries", "equipment"],
    ["Our competitors include drone makers and chip designers. We sell flowers.", "none"],
  ],
  "businesses that serve or talk about a sector": [
    ["We sell accident insurance to people who fly drones", "none"],
    ["Outsourced payroll and staffing for workers in semiconductor plants", "none"],
    ["We publish a magazine on electric vehicles", "none"],
    ["Import and distribution of used industrial robots", "none"],
    ["为芯片工程师办婚恋交友活动", "none"],
    ["半导体行业猎头与薪酬咨询", "none"],
    ["无人机责任险的保险经纪公司", "none"],
    ["机器人行业展会与论坛主办方", "none"],
    ["新能源汽车资讯网站和短视频账号", "none"],
    ["二手数控机床租赁", "none"],
    ["人工智能职业培训机构", "none"],
    ["Executive search for biotech companies", "none"],
    ["Conferences and trade shows for the photonics industry", "none"],
    ["A podcast about quantum computing", "none"],
    ["半导体专利代理与布局咨询", "service"],
    ["研发手术机器人并提供操作培训", "robotics", "biomed"],
    ["集研发、生产、销售和培训于一体的工业机器人企业", "robotics"],
    ["招聘面试用的人工智能评估系统研发商", "digital"],
  ],
  "short words, trades and brands of several meanings": [
    ["电动防火卷帘门安装与维修", "none"],
    ["瓷砖修补与纳米美缝施工", "none"],
    ["雷达手表专卖，兼做维修", "none"],
    ["安全运营中心（SOC）和威胁情报产品", "digital"],
    ["生产资料市场的经营与仓储", "none"],
    ["We are a security vendor and run a SOC for insurers", "digital"],
    ["车用SoC芯片设计", "ic", "auto"],
    ["电动窗帘与晾衣架门店", "none"],
    ["Fusion kitchen and wine bar", "none"],
    ["Catalyst coaching for managers", "none"],
    ["Rossi SpA makes pasta and olive oil", "none"],
    ["抗体偶联药物（ADC）研发", "biomed"],
    ["高速ADC与DAC芯片", "ic"],
    ["激光脱毛连锁店", "none"],
    ["网红孵化与直播带货", "none"],
  ],
  "the means or a mention before the thing itself": [
    ["便携式检测仪器，样本滴在芯片上，一刻钟检测出病毒", "biomed"],
    ["带图像融合导航的穿刺手术机器人", "robotics", "biomed"],
    ["牙齿隐形矫正牙套，配口腔扫描设备", "biomed"],
    ["We protect health records against threats such as quantum computing", "digital"],
    ["为服务器、汽车和机器人供电，我们设计的是电源管理芯片", "ic"],
    ["飞机更轻、电动车跑得更远，靠的是我们的碳纤维织物", "materials"],
    ["用人工智能设计、用机器人验证，目标是一款治疗渐冻症的口服新药", "biomed"],
    ["Solar cells and heart stents are cut with the ultrafast lasers we make", "laser"],
    ["Using depth cameras and language models, our humanoid robot stocks shelves", "robotics"],
  ],
  "technology in plain English": [
    [
      "We make synthetic fuels out of captured carbon dioxide and green hydrogen",
      "equipment",
      "future",
    ],
    ["Our firm installs and runs EV chargers in housing estates", "auto"],
    ["Patrol boats that steer themselves, for harbours", "equipment", "robotics"],
    ["We develop hearing aids that separate noise on the device", "biomed"],
    ["Long-acting injectable formulations of known drugs", "biomed"],
    ["Driverless trucks for freight on highways", "auto"],
    ["Optical fibre sensing for pipelines", "sensor", "laser"],
    ["Machines that mill aircraft parts on five axes", "equipment"],
    ["Software that finds vulnerabilities in source code", "digital"],
    ["Biodegradable plastics from seaweed", "materials"],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_kind, cases) => {
  test.each(cases)("%s → %s", (text, ...sectors) => {
    expect(sectors).toContain(first(text));
  });
});
