import type { Column, Keys, RowValues } from "../kind.ts";
import type { Known } from "../known.ts";
import { line } from "../readers.ts";
import { CODE_COLUMN, NAME_ALIASES } from "./organizations.ts";

/** How a row says whose it is. */
export const COMPANY_COLUMNS: readonly Column[] = [
  {
    field: "name",
    labels: { zh: "企业名称", en: "Company" },
    aliases: NAME_ALIASES,
    reader: line(120, 2),
    example: "示例·光程传感（上海）有限公司",
  },
  CODE_COLUMN,
];

/** One of both is needed. */
export const A_COMPANY = ["creditCode", "name"] as const;

/** Whose row it is and what tells it from other rows of the company. */
export function companyKeys(
  { creditCode: code, name }: RowValues,
  { nameKey }: Known,
  own: readonly unknown[],
): Keys {
  const rest = own.map((each) => String(each ?? "")).join("|");
  return {
    strong: typeof code === "string" ? `${code}|${rest}` : null,
    weak: typeof name === "string" ? `${nameKey(name)}|${rest}` : null,
  };
}
