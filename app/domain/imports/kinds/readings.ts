import { parseNumber } from "../../input/number.ts";
import { periodEnd } from "../../input/periods.ts";
import { likelySerialDay } from "../../input/serial-date.ts";
import type { CellReading, Column, FieldReader, ImportKind } from "../kind.ts";
import { area, indicator } from "../read-known.ts";
import { line, numeral, saidIn, text } from "../readers.ts";

/** The last day of a period, or the day itself. */
function asOf(): FieldReader {
  return {
    shows: "day",
    read(cell, { known }): CellReading {
      const said = saidIn(cell);
      if (said === "") return { value: null };
      const serial = /^\d{5}$/.test(said) ? likelySerialDay(Number(said)) : null;
      const isDate = typeof cell === "object" && "date" in cell;
      const value = isDate ? said.slice(0, 10) : (serial ?? periodEnd(said));
      if (value === null) return { fault: "period" };
      return value > known.today
        ? { fault: "date-ahead", values: { today: known.today } }
        : { value };
    },
  };
}

/** A figure in the unit of its heading or its row: 万 and 亿 behind it are its size. */
function figure(): FieldReader {
  return {
    shows: "number",
    read(cell): CellReading {
      const said = numeral(cell);
      if (said === "") return { value: null };
      const plain = parseNumber(said);
      if ("value" in plain) return plain;
      const share = parseNumber(said, "share");
      return "value" in share ? share : plain;
    },
  };
}

export const UNIT_COLUMN: Column = {
  field: "unit",
  labels: { zh: "单位", en: "Unit" },
  aliases: ["计量单位", "指标单位", "unit of measure"],
  reader: line(20),
  example: "家",
};

/** A line each figure: what an indicator stood at in an area as of a day. */
export const readings: ImportKind = {
  key: "readings",
  needs: [["indicator"], ["area"], ["asOf"], ["value"]],
  keyFields: { strong: "indicator", weak: "indicator" },
  columns: [
    {
      field: "indicator",
      labels: { zh: "指标", en: "Indicator" },
      aliases: ["指标名称", "监测指标", "统计指标", "项目", "指标项", "indicator name", "measure"],
      reader: indicator(),
      example: "高新技术企业",
    },
    {
      field: "area",
      labels: { zh: "区域", en: "Area" },
      aliases: [
        "地区",
        "所属区域",
        "所在区",
        "区",
        "统计范围",
        "区县",
        "范围",
        "district",
        "region",
      ],
      reader: area(),
      example: "嘉定区",
    },
    {
      field: "asOf",
      labels: { zh: "统计时点", en: "As of" },
      aliases: [
        ...[
          "日期",
          "时间",
          "统计时间",
          "统计期",
          "报告期",
          "期间",
          "时点",
          "截止日期",
          "截至日期",
          "截止时间",
          "年份",
          "年度",
          "年",
        ],
        ...["月份", "统计日期", "数据时间", "period", "date", "year"],
      ],
      reader: asOf(),
      example: "2025年",
    },
    {
      field: "value",
      labels: { zh: "数值", en: "Value" },
      aliases: [
        "值",
        "完成值",
        "完成数",
        "实际值",
        "完成情况",
        "当前值",
        "指标值",
        "实际完成",
        "累计完成",
        "数据",
        "figure",
        "actual",
      ],
      reader: figure(),
      example: "1,380",
    },
    UNIT_COLUMN,
    {
      field: "source",
      labels: { zh: "数据来源", en: "Source" },
      aliases: ["来源", "资料来源", "出处", "data source"],
      reader: text(200),
      example: "区统计局",
    },
  ],
  keys: ({ indicator: key, area: place, asOf: day }) => ({
    strong: [key, place, day].every((each) => typeof each === "string")
      ? `${key}/${place}/${day}`
      : null,
    weak: null,
  }),
};
