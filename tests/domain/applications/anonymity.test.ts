import { describe, expect, test } from "vitest";
import { brandsOf } from "#app/domain/applications/anonymity/company.ts";
import type { Identity } from "#app/domain/applications/anonymity/naming.ts";
import { namingIn } from "#app/domain/applications/anonymity/rule.ts";

const WHO: Identity = {
  company: "上海极光测距科技有限公司",
  title: "极光牌车载测距芯片 LumiScan",
  people: ["顾知遥", "Emma Stone"],
  website: "https://www.jiguang-range.com.cn",
  emails: ["guzhiyao@jiguang.example", "someone@qq.com"],
  spellings: ["jiguangceju"],
};

const found = (text: string) => namingIn(text, WHO)?.kind ?? null;

describe("a sentence names", () => {
  test.each([
    ["极光测距做车规级激光雷达芯片", "company"],
    ["我们（极 光）做测距芯片，样片已送三家主机厂", "company"],
    ["极·光团队做测距芯片", "company"],
    ["上海極光測距？不，上海极光测距科技有限公司", "company"],
    ["与苏州微纳光学有限公司共建产线", "company"],
    ["A spin-off of Bright Harbour Photonics Ltd, with samples at two car makers", "company"],
    ["统一代码91310114MA1GX1234X，做测距芯片", "company"],
    ["顾知遥团队，做固态激光雷达", "person"],
    ["顾 知 遥带队", "person"],
    ["由张教授团队孵化，做固态激光雷达", "person"],
    ["创始人李明，曾在车企十年", "person"],
    ["联系人：周晓", "person"],
    ["李博士领衔的传感器项目", "person"],
    ["Led by Dr. Li Wei, we build lidar chips", "person"],
    ["Founder Emma Stone built two chips before", "person"],
    ["LumiScan 是一款测距芯片", "brand"],
    ["产品Lumi Scan已量产", "brand"],
    ["Jiguangceju makes lidar chips", "brand"],
    ["Jiguang makes lidar chips", "domain"],
    ["旗下“听海”品牌的耳机芯片", "brand"],
    ["我们的品牌叫听海", "brand"],
    ["听海®耳机芯片", "brand"],
    ["SoundHarbor turns hearing aids into doctors", "brand"],
    ["详见 www.lidarchip.cn", "domain"],
    ["详见lidarchip点com", "domain"],
    ["官网lidarchip。com", "domain"],
    ["写信至hello＠lidarchip.cn", "domain"],
    ["jiguang-range 做测距芯片", "domain"],
    ["电话13800138000", "phone"],
    ["１３８ ００１３ ８０００", "phone"],
    ["138-0013-8000 可约见", "phone"],
    ["一三八零零一三八零零零", "phone"],
    ["幺三八 零零幺三 八零零零", "phone"],
    ["021-6950 1234", "phone"],
    ["+86 21 6950 1234", "phone"],
    ["微信号：lidar_chip", "phone"],
    ["4008-123-456", "phone"],
  ])("%s: %s", (text, kind) => {
    expect(found(text)).toBe(kind);
  });

  test.each([
    "做车规级激光雷达测距芯片，样片已送三家主机厂，2026年量产",
    "我们是一家注册在嘉定的有限公司，做汽车芯片",
    "团队由五位博士和两名教授组成，来自海内外高校",
    "创始人毕业于交通大学，任教授十年",
    "创始人金融背景，提高教授与学生的转化率",
    "由一位院士领衔，专注脑机接口",
    "年产能1200000片，营收12,000,000元",
    "2024-2026年完成临床，2026-03-15报批",
    "用 LiDAR、MEMS、SaaS、mRNA、GaN、InGaAs、CoWoS 与 IoT 技术",
    "Automotive-grade LiDAR chips; samples with three car makers; mass production in 2026",
    "We sell SaaS to hospitals and run on Node and PyPI packages",
    "速度 3.5 米每秒，误差 0.001 毫米，良率 99.95%",
    "融资800万元，需要300平方米场地，安亭镇优先",
    "与主机厂总部、集团客户合作，服务于多家车企",
    "ISO 26262 ASIL-D, AEC-Q100 Grade 1",
  ])("nobody in: %s", (text) => {
    expect(namingIn(text, WHO)).toBeNull();
  });
});

test("tells the words that name somebody, as they stand there", () => {
  expect(namingIn("请加微信号 lidar_chip", WHO)?.words).toContain("lidar_chip");
  expect(namingIn("极光做测距芯片", WHO)?.words).toBe("极光");
});

describe("what of a company's name says who it is", () => {
  test.each([
    ["上海极光测距科技有限公司", ["极光测距科技", "极光测距", "极光"]],
    ["示例·光程传感", ["光程传感", "光程"]],
    ["光程传感（上海）有限公司", ["光程传感", "光程"]],
    ["上海市嘉定区安远生物医药有限责任公司", ["安远生物医药", "安远生物", "安远"]],
    ["Bright Harbour Photonics Co., Ltd.", ["bright harbour"]],
    ["上海汽车芯片有限公司", ["汽车芯片有限公司"]],
    ["智能传感器", []],
  ])("%s", (company, names) => {
    expect(brandsOf(company)).toEqual(names);
  });
});
