import { foldedAlias } from "./headings.ts";
import type { Aliases, MappedColumn } from "./mapping.ts";
import { type Cell, cellText, type Merge, type SheetRow } from "./sheet.ts";

/** What a row below the headings is. */
export type RowSort = "data" | "blank" | "heading" | "total" | "note" | "section";

const TOTAL =
  /^(?:本页|本表|以上|全区|全市|全部|年度)?(?:合计|小计|总计|共计|累计|汇总|平均值?|平均数|subtotal|grandtotal|total|sum|average|avg)(?:[(（].*[)）])?[:：]?(?:\d+[家个户人项条]?)?$|^.{0,20}(?:合计|小计|总计)[:：]?$|^(?:合计|总计|共计?)\d+[家个户人项条]/i;
const NOTE =
  /^(?:注|备注|说明|附注|附|填报说明|填表说明|填表人|填报人|制表人?|审核人?|复核人?|负责人|单位负责人|经办人|联系人|联系电话|电话|填表日期|填报日期|制表日期|日期|填报单位|填表单位|制表单位|数据来源|资料来源|来源|盖章|note|remarks?|source|preparedby|reviewedby)s?\d*[:：.]/i;
const EXAMPLE = /^(?:示例|样例|填写示例|范例|例如?|example|sample)(?:[:：].*)?$/i;
const SECTION = /^[(（]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．])/;
/** 1 2 3 · A B C · 甲 乙 1 2 below the headings of statistics. */
const COLUMN_NUMBER = /^[(（]?(?:\d{1,2}|[A-Za-z]|[甲乙丙丁])[)）]?$/;

/** Cells of a row that are looked at for words such as 合计. */
const FIRST = 3;

export function sortOfRow(
  row: SheetRow,
  {
    mapping,
    aliases,
    merges,
    fresh,
  }: {
    mapping: readonly MappedColumn[];
    aliases: Aliases;
    /** Of this row. */
    merges: readonly Merge[];
    /** It stands right below the headings. */
    fresh: boolean;
  },
): RowSort {
  const given = row.cells.filter((cell) => !isBlank(cell));
  if (given.length === 0) return "blank";
  const first = given.slice(0, FIRST).map((cell) => cellText(cell).replace(/\s/g, ""));
  if (first.some((said) => TOTAL.test(said))) return "total";
  const [said = ""] = first;
  if (NOTE.test(said)) return "note";
  if (EXAMPLE.test(said)) return "note";
  if (isHeading(given, aliases)) return "heading";
  if (
    fresh &&
    given.length > 2 &&
    given.every((cell) => COLUMN_NUMBER.test(cellText(cell).trim()))
  ) {
    return "heading";
  }
  const mapped = mapping.filter(({ at }) => !isBlank(row.cells[at]));
  if (mapped.length === 0) return "blank";
  if (merges.some((merge) => covers(merge, mapping))) return "section";
  return mapped.length === 1 && given.length <= 2 && SECTION.test(said) && mapping.length > 1
    ? "section"
    : "data";
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Headings come again on each printed page. */
function isHeading(given: readonly Cell[], { all }: Aliases): boolean {
  const looked = given.slice(0, FIRST + 2);
  const named = looked.filter(
    (cell) =>
      typeof cell === "string" &&
      cell.length < 30 &&
      all.has(foldedAlias(cell.replace(/[(（].*?[)）]/g, ""))),
  );
  return named.length >= 2 && named.length > looked.length / 2;
}

/** One cell over most of the columns is no data. */
function covers({ left, right }: Merge, mapping: readonly MappedColumn[]): boolean {
  const over = mapping.filter(({ at }) => at >= left && at <= right).length;
  return over >= 2 && over > mapping.length / 2;
}
