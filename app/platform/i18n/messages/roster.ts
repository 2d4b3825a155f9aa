import type { Messages } from "../types.ts";

/** An incubator's roster of tenants and its yearly sheet. */
export const roster = {
  "roster.title": { zh: "在孵企业名册", en: "Roster of tenants" },
  "roster.lead": {
    zh: "{name} · 由对接成果和导入形成；企业数据按其授权显示",
    en: "{name} · from deals and imports; figures as each company consents",
  },
  "roster.tenants": { zh: "企业", en: "Companies" },
  "roster.none": { zh: "还没有入驻企业", en: "No tenant yet" },
  "roster.state": { zh: "状态", en: "State" },
  "roster.state.in": { zh: "在孵", en: "Tenant" },
  "roster.state.graduated": { zh: "毕业", en: "Graduated" },
  "roster.state.left": { zh: "退出", en: "Left" },
  "roster.movedIn": { zh: "入孵时间", en: "Moved in" },
  "roster.movedOut": { zh: "毕业或退出", en: "Moved out" },
  "roster.squareMetres": { zh: "面积（㎡）", en: "Area (m²)" },
  "roster.sales": { zh: "收入（万元）", en: "Sales (10,000 yuan)" },
  "roster.research": { zh: "研发（万元）", en: "R&D (10,000 yuan)" },
  "roster.sheet": { zh: "{year} 年度统计表", en: "Statistics sheet of {year}" },
  "roster.sheet.lead": {
    zh: "按火炬孵化器年报口径预填，金额为千元；报送前请核对。",
    en: "Prefilled as the torch programme's yearly form asks, money in 1,000 yuan; check it before you send it.",
  },
  "roster.faults": {
    zh: "{count} 处需要核对",
    en: "{count, plural, one {# point} other {# points}} to check",
  },
  "roster.fault.part-above-whole": {
    zh: "{figure}超过其总数 {against}",
    en: "{figure} is above its whole, {against}",
  },
  "roster.fault.research-above-income": {
    zh: "{figure}超过收入（{against}）十倍，是否单位有误",
    en: "{figure} is more than ten times the income ({against}): is the unit right?",
  },
  "roster.fault.people-without-tenants": {
    zh: "没有在孵企业，却有{figure}",
    en: "{figure} without any tenant",
  },
  "roster.fault.thousand-slip": {
    zh: "{figure}按 {against} 人计过高，是否把元当成千元",
    en: "{figure} is too high for {against} people: yuan for 1,000 yuan?",
  },
  "roster.fault.jump": {
    zh: "{figure}比上年（{against}）变动超过一半，请说明原因",
    en: "{figure} changed by more than half from the year before ({against}): say why",
  },
  "roster.fault.area-above-incubator": {
    zh: "{figure}超过孵化器面积 {against}",
    en: "{figure} is above the incubator's area, {against}",
  },
  "roster.fault.missing": {
    zh: "{figure}：有 {against} 家未填或未授权",
    en: "{figure}: {against} have not said, or keep it to themselves",
  },
  "roster.figure.tenants": { zh: "在孵企业数", en: "Tenants" },
  "roster.figure.movedIn": { zh: "当年入驻", en: "Moved in" },
  "roster.figure.graduated": { zh: "当年毕业", en: "Graduated" },
  "roster.figure.left": { zh: "当年退出", en: "Left" },
  "roster.figure.graduatedEver": { zh: "累计毕业", en: "Graduated ever" },
  "roster.figure.highTech": { zh: "其中高企", en: "High-tech enterprises" },
  "roster.figure.squareMetres": { zh: "在孵企业用房（㎡）", en: "Area used (m²)" },
  "roster.figure.employees": { zh: "从业人员", en: "Staff of tenants" },
  "roster.figure.income": { zh: "总收入（千元）", en: "Income (1,000 yuan)" },
  "roster.figure.research": { zh: "研发投入（千元）", en: "R&D (1,000 yuan)" },
  "roster.figure.equityOfYear": {
    zh: "当年风险投资（千元）",
    en: "Equity of the year (1,000 yuan)",
  },
  "roster.figure.equityEver": { zh: "累计风险投资（千元）", en: "Equity ever (1,000 yuan)" },
  "roster.figure.financedEver": { zh: "获投企业数", en: "Companies financed" },
} satisfies Messages;
