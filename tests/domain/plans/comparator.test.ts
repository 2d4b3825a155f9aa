import { describe, expect, test } from "vitest";
import { readComparator } from "#app/domain/plans/comparator.ts";

describe("the comparator of a goal", () => {
  test.each([
    // Verbs of getting somewhere, and a bare figure of a table.
    ["总数达到1000家", ">="],
    ["贡献率达60%", ">="],
    ["引进顶尖人才10名", ">="],
    ["建成5个示范基地", ">="],
    ["实现产值1380亿元", ">="],
    ["总规模突破2000亿元", ">="],
    ["形成千亿级产业", ">="],
    ["万名人才", ">="],
    ["力争达5%以上", ">="],
    ["储备10000家企业", ">="],
    ["1,380亿元", ">="],
    ["纳入各类条目一万条", ">="],
    ["打造4个服务区", ">="],
    // At least, in so many words.
    ["面积150万平方米以上", ">="],
    ["不少于10家", ">="],
    ["不低于6.8%", ">="],
    ["至少20个", ">="],
    ["上百家企业", ">="],
    ["百亿级产业规模", ">="],
    // More than.
    ["总量超过3000家", ">"],
    ["入驻机构超30家", ">"],
    ["规模逾250亿元", ">"],
    ["服务400余家", ">"],
    ["举办150多场", ">"],
    ["集聚2万余名", ">"],
    // About.
    ["保持5.5%左右", "about"],
    ["约16%", "about"],
    ["大约300家", "about"],
    ["控制在3%左右", "about"],
    ["100家上下", "about"],
    // Nearly: never "at most".
    ["近百万平米", "nearly"],
    ["活动近600场", "nearly"],
    ["将近40家", "nearly"],
    ["接近1000亿元", "nearly"],
    // At most.
    ["不超过3个", "<="],
    ["控制在3个以内", "<="],
    ["控制在45%", "<="],
    ["10个工作日以内", "<="],
    ["能耗降至0.3吨", "<="],
    ["不高于2%", "<="],
    ["失业率低于5%", "<"],
    ["不足10家", "<"],
    // As tables write them.
    ["≥3000", ">="],
    ["＞100", ">"],
    ["≤ 5%", "<="],
    ["<3", "<"],
    ["5 以上", ">="],
    // Two ends.
    ["建设2-3家孵化器", "range"],
    ["打造1—2个园区", "range"],
    ["3至5家园区", "range"],
    ["保持在3%-5%", "within"],
    ["增速5%到6%之间", "within"],
    // Not a figure: a year, a term.
    ["到2025年达到64家", ">="],
    ["近三年累计引进10家", ">="],
    ["２０２６年底前不少于８家", ">="],
    ["最近一次10家", ">="],
  ])("%s: %s", (phrase, comparator) => {
    expect(readComparator(phrase)).toEqual({ comparator, reference: null, times: null });
  });

  test.each([
    ["高于全市平均水平", "relative", "全市平均水平"],
    ["保持高于全市平均水平", "relative", "全市平均水平"],
    ["增速快于全国平均增速", "relative", "全国平均增速"],
    ["超过全市平均", "relative", "全市平均"],
    ["持续保持市郊领先", "relative", "市郊水平"],
    ["不低于全市平均水平", ">=", "全市平均水平"],
    ["能耗低于行业平均水平", "<", "行业平均水平"],
  ])("%s: %s the reference %s", (phrase, comparator, reference) => {
    expect(readComparator(phrase)).toEqual({ comparator, reference, times: null });
  });

  test.each([
    ["产值翻一番", 2],
    ["实现翻番", 2],
    ["规模翻两番", 4],
    ["较2020年增长2倍", 3],
    ["提高一倍", 2],
    ["达到2020年的1.5倍", 1.5],
  ])("%s: %d times the baseline", (phrase, times) => {
    expect(readComparator(phrase)).toEqual({ comparator: ">=", reference: null, times });
  });

  test.each(["数量持续增长", "交易体量稳步提升", "占比继续提高"])("%s: rising", (phrase) => {
    expect(readComparator(phrase)?.comparator).toBe("rising");
  });

  test.each(["框架体系更加完善", "到2025年", "近年来", ""])("nothing in %j", (phrase) => {
    expect(readComparator(phrase)).toBeNull();
  });
});

describe("the comparator of a report", () => {
  test.each([
    ["总空间达142万平方米", "="],
    ["拥有54家", "="],
    ["完成1025项", "="],
    ["总额突破16亿元", ">="],
    ["占出货总量60%以上", ">="],
    ["超300家", ">"],
    ["6700余家次", ">"],
    ["近600场", "nearly"],
    ["年均增长约16%", "about"],
  ])("%s: %s", (phrase, comparator) => {
    expect(readComparator(phrase, true)?.comparator).toBe(comparator);
  });
});
