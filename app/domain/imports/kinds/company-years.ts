import { COUNTED_FIGURES, FIGURES, type Figure, SIGNED_FIGURES } from "../../companies/facts.ts";
import type { ReadFault } from "../fault.ts";
import type { Column, ImportKind, RowValues } from "../kind.ts";
import { dayOrMonth, year } from "../read-dates.ts";
import { money } from "../read-money.ts";
import { number, whole } from "../readers.ts";
import { A_COMPANY, COMPANY_COLUMNS, companyKeys } from "./of-company.ts";

const NAMES: Record<Figure, { zh: string; en: string; aliases: readonly string[] }> = {
  sales: {
    zh: "营业收入",
    en: "Sales",
    aliases: [
      ...[
        "销售收入",
        "年销售收入",
        "营收",
        "销售额",
        "年营业收入",
        "营业总收入",
        "营业收入总额",
        "产品销售收入",
      ],
      ...["revenue", "operating revenue", "turnover", "sales revenue"],
    ],
  },
  mainRevenue: {
    zh: "主营业务收入",
    en: "Main revenue",
    aliases: ["主营收入", "主营业务收入总额", "main business revenue"],
  },
  totalIncome: {
    zh: "总收入",
    en: "Total income",
    aliases: ["企业总收入", "年总收入", "收入总额", "全年总收入"],
  },
  highTechIncome: {
    zh: "高新技术产品收入",
    en: "High-tech income",
    aliases: [
      "高新技术产品（服务）收入",
      "高新收入",
      "高新技术产品服务收入",
      "高品收入",
      "hightech income",
    ],
  },
  rdExpense: {
    zh: "研发费用",
    en: "R&D expense",
    aliases: [
      ...[
        "研究开发费用",
        "研发投入",
        "研发经费",
        "研发费用总额",
        "研究开发费用总额",
        "研发支出",
        "研发费",
        "研究开发费",
      ],
      ...["R&D", "R&D spending", "rd expense", "research and development"],
    ],
  },
  rdInChina: {
    zh: "境内研发费用",
    en: "R&D in China",
    aliases: [
      "中国境内研发费用",
      "境内研发费用总额",
      "在中国境内发生的研发费用",
      "境内研究开发费用",
      "rd in china",
    ],
  },
  totalCost: {
    zh: "成本费用总额",
    en: "Total cost",
    aliases: ["总成本", "成本费用", "成本费用支出总额", "企业成本费用总额"],
  },
  profit: {
    zh: "净利润",
    en: "Net profit",
    aliases: ["净利润总额", "年净利润", "净利", "profit"],
  },
  totalAssets: {
    zh: "资产总额",
    en: "Total assets",
    aliases: ["总资产", "资产总计", "资产合计", "年末资产总额", "assets"],
  },
  netAssets: {
    zh: "净资产",
    en: "Net assets",
    aliases: ["净资产总额", "所有者权益", "所有者权益合计", "年末净资产", "equity"],
  },
  liabilities: {
    zh: "负债总额",
    en: "Liabilities",
    aliases: ["总负债", "负债合计", "负债总计", "负债", "年末负债总额", "total liabilities"],
  },
  employees: {
    zh: "职工总数",
    en: "Employees",
    aliases: [
      ...[
        "职工人数",
        "从业人数",
        "从业人员",
        "从业人员数",
        "员工数",
        "员工人数",
        "员工总数",
        "年末从业人员",
        "年末职工总数",
      ],
      ...["企业职工总数", "在职职工数", "人数", "headcount", "staff", "number of employees"],
    ],
  },
  rdStaff: {
    zh: "研发人员",
    en: "R&D staff",
    aliases: [
      ...[
        "研发人员数",
        "研发人员人数",
        "研发人数",
        "科技人员",
        "科技人员数",
        "研究开发人员",
        "研发人员总数",
        "科研人员",
      ],
      ...["rd staff", "R&D employees", "R&D personnel"],
    ],
  },
  evaluation: {
    zh: "专精特新发展评价得分",
    en: "Evaluation score",
    aliases: ["发展评价得分", "专精特新评价得分", "评价得分", "evaluation points"],
  },
};

function figureColumn(figure: Figure): Column {
  const { aliases, ...labels } = NAMES[figure];
  const counted = COUNTED_FIGURES.includes(figure);
  const people = figure === "employees" || figure === "rdStaff";
  return {
    field: figure,
    labels,
    aliases,
    reader: people
      ? whole("people", { least: 0, most: 10_000_000 })
      : counted
        ? number("count", { least: 0, most: 1_000 })
        : money({ signed: SIGNED_FIGURES.includes(figure) }),
    example: people ? "36" : counted ? "68" : "1,200",
  };
}

/** A part of a figure is never above it. */
const PARTS: readonly (readonly [part: Figure, whole: Figure])[] = [
  ["rdStaff", "employees"],
  ["rdInChina", "rdExpense"],
  ["highTechIncome", "totalIncome"],
  ["mainRevenue", "totalIncome"],
  ["sales", "totalIncome"],
  ["netAssets", "totalAssets"],
];

/** A line each company and year: its figures, and what belongs to no year. */
export const companyYears: ImportKind = {
  key: "company-years",
  needs: [A_COMPANY, ["year"]],
  keyFields: { strong: "creditCode", weak: "name" },
  columns: [
    ...COMPANY_COLUMNS,
    {
      field: "year",
      labels: { zh: "年度", en: "Year" },
      aliases: [
        "年份",
        "年",
        "统计年度",
        "财务年度",
        "会计年度",
        "报告期",
        "填报年度",
        "所属年度",
        "fiscal year",
        "fy",
      ],
      reader: year(),
      example: "2025",
    },
    ...FIGURES.map(figureColumn),
    {
      field: "registeredOn",
      labels: { zh: "成立日期", en: "Registered on" },
      aliases: [
        "注册日期",
        "成立时间",
        "注册时间",
        "注册成立日期",
        "设立日期",
        "founded",
        "registration date",
        "established",
      ],
      reader: dayOrMonth(),
      example: "2021-03-15",
    },
    {
      field: "classOne",
      labels: { zh: "Ⅰ类知识产权数", en: "Class I IP" },
      aliases: [
        "I类知识产权",
        "一类知识产权",
        "Ⅰ类知识产权",
        "1类知识产权",
        "发明专利数",
        "发明专利",
        "有效发明专利数",
      ],
      reader: whole(),
      example: "3",
    },
    {
      field: "classTwo",
      labels: { zh: "Ⅱ类知识产权数", en: "Class II IP" },
      aliases: ["II类知识产权", "二类知识产权", "Ⅱ类知识产权", "2类知识产权"],
      reader: whole(),
      example: "12",
    },
  ],
  check: partsWithin,
  keys: (values, known) => companyKeys(values, known, [values.year]),
};

function partsWithin(values: RowValues): (ReadFault & { field: string })[] {
  return PARTS.flatMap(([part, whole]) => {
    const [small, large] = [values[part], values[whole]];
    if (typeof small !== "number" || typeof large !== "number" || small <= large) return [];
    return [
      { field: part, fault: "part-above-whole" as const, values: { whole: NAMES[whole].zh } },
    ];
  });
}
