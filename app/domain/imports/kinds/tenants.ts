import type { TenancyState } from "../../vocabulary.ts";
import type { ImportKind } from "../kind.ts";
import { dayOrMonth } from "../read-dates.ts";
import { choice, line, number, text } from "../readers.ts";
import { endsBefore } from "./credentials.ts";
import { A_COMPANY, COMPANY_COLUMNS, companyKeys } from "./of-company.ts";

const STATES: Record<TenancyState, readonly string[]> = {
  in: ["在孵", "在驻", "在园", "入驻", "在租", "孵化中", "在孵企业", "正常", "tenant"],
  graduated: ["毕业", "已毕业", "毕业企业", "graduate"],
  left: ["退出", "已退出", "迁出", "退租", "搬离", "已迁出", "注销", "终止", "moved out"],
};

/** A line each stay of a company in an incubator. */
export const tenants: ImportKind = {
  key: "tenants",
  needs: [A_COMPANY, ["incubator"], ["movedIn"]],
  keyFields: { strong: "creditCode", weak: "name" },
  columns: [
    ...COMPANY_COLUMNS,
    {
      field: "incubator",
      labels: { zh: "孵化器", en: "Incubator" },
      aliases: [
        ...[
          "孵化器名称",
          "所在孵化器",
          "入驻孵化器",
          "载体名称",
          "孵化载体",
          "所属载体",
          "众创空间",
          "入驻载体",
          "载体",
          "孵化机构",
        ],
        ...["运营机构", "孵化器运营机构", "运营单位", "incubator name", "operator"],
      ],
      reader: line(120, 2),
      example: "示例·临港孵化器有限公司",
    },
    {
      field: "movedIn",
      labels: { zh: "入驻日期", en: "Moved in" },
      aliases: [
        ...[
          "入驻时间",
          "入孵时间",
          "入孵日期",
          "进驻时间",
          "进驻日期",
          "入园时间",
          "入园日期",
          "起租日期",
          "合同开始日期",
        ],
        ...["租赁开始日期", "开始日期", "moved in on", "start", "start date"],
      ],
      reader: dayOrMonth(),
      example: "2024-06-01",
    },
    {
      field: "agreedTo",
      labels: { zh: "合同到期", en: "Agreed to" },
      aliases: [
        "合同到期日",
        "合同到期日期",
        "协议到期",
        "协议到期日",
        "租赁到期日",
        "租期至",
        "合同截止日期",
        "到期日",
        "contract end",
        "lease end",
      ],
      reader: dayOrMonth({ ahead: true }),
      example: "2027-05-31",
    },
    {
      field: "movedOut",
      labels: { zh: "离开日期", en: "Moved out" },
      aliases: [
        "毕业日期",
        "毕业时间",
        "退出日期",
        "退出时间",
        "迁出日期",
        "迁出时间",
        "毕业或退出日期",
        "毕业/退出日期",
        "end",
        "end date",
      ],
      reader: dayOrMonth(),
      example: "",
    },
    {
      field: "state",
      labels: { zh: "状态", en: "State" },
      aliases: ["在孵状态", "孵化状态", "入驻状态", "是否毕业", "企业状态", "status"],
      reader: choice(STATES),
      example: "在孵",
    },
    {
      field: "basis",
      labels: { zh: "毕业依据", en: "Why it graduated" },
      aliases: ["毕业条件", "毕业原因", "graduation basis", "basis"],
      reader: text(200),
      example: "",
    },
    {
      field: "squareMetres",
      labels: { zh: "使用面积", en: "Square metres" },
      aliases: [
        "面积",
        "租赁面积",
        "场地面积",
        "办公面积",
        "使用场地面积",
        "孵化面积",
        "area",
        "floor area",
        "sqm",
        "space",
      ],
      reader: number("area", { least: 0, most: 1_000_000 }),
      example: "120",
    },
    {
      field: "place",
      labels: { zh: "房间号", en: "Room" },
      aliases: ["房号", "位置", "工位号", "楼层", "楼层房号", "场地位置", "room number", "unit"],
      reader: line(120),
      example: "3 号楼 502",
    },
  ],
  check: ({ movedIn, movedOut, agreedTo }) => [
    ...(endsBefore(movedIn, movedOut)
      ? [{ field: "movedOut", fault: "order-of-days" as const }]
      : []),
    ...(endsBefore(movedIn, agreedTo)
      ? [{ field: "agreedTo", fault: "order-of-days" as const }]
      : []),
  ],
  keys: (values, known) =>
    companyKeys(values, known, [
      typeof values.incubator === "string" ? known.nameKey(values.incubator) : "",
      values.movedIn,
    ]),
};
