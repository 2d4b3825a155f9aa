import type { OrganizationKind } from "../../vocabulary.ts";
import type { Column, ImportKind, RowValues } from "../kind.ts";
import { area } from "../read-known.ts";
import { choice, creditCode, lacksCheck, line, text, website } from "../readers.ts";

/** What may be imported; a district body is the administrator's to make. */
const KINDS: Record<Exclude<OrganizationKind, "district">, readonly string[]> = {
  startup: ["企业", "初创企业", "科技企业", "创业企业", "初创公司", "公司", "company", "start-up"],
  provider: [
    ...["服务机构", "孵化器", "加速器", "众创空间", "基金", "投资机构", "创投机构", "园区", "平台"],
    ...[
      "检测机构",
      "概念验证平台",
      "中试平台",
      "共享实验室",
      "incubator",
      "fund",
      "platform",
      "park",
    ],
  ],
  university: ["高校", "大学", "学校", "高等院校"],
  institute: ["科研院所", "研究所", "研究院", "科研机构", "新型研发机构", "researchinstitute"],
  enterprise: ["企业集团", "集团", "龙头企业", "链主企业", "大企业", "corporate"],
  alliance: ["联盟", "协会", "学会", "商会", "联合会", "association"],
  unit: ["单位", "事业单位", "医院", "公共机构", "publicbody"],
};

export const CODE_COLUMN: Column = {
  field: "creditCode",
  labels: { zh: "统一社会信用代码", en: "Credit code" },
  aliases: [
    ...[
      "信用代码",
      "社会信用代码",
      "统一信用代码",
      "统一代码",
      "统一社会信用代码证号",
      "统一社会信用代码/注册号",
    ],
    ...[
      "企业信用代码",
      "信用码",
      "机构代码",
      "税号",
      "纳税人识别号",
      "unified social credit code",
      "uscc",
      "code",
    ],
    ...["social credit code", "USCI", "registration code"],
  ],
  reader: creditCode(),
  example: "91310000MA1K35YA06",
};

export const NAME_ALIASES = [
  ...[
    "机构名称",
    "企业名称",
    "单位名称",
    "公司名称",
    "企业全称",
    "公司全称",
    "单位全称",
    "机构全称",
    "名称",
    "全称",
  ],
  ...[
    "企业",
    "公司",
    "机构",
    "单位",
    "企业（单位）名称",
    "企业名",
    "公司名",
    "申报单位",
    "填报单位",
    "入库企业",
  ],
  ...[
    "name",
    "company",
    "company name",
    "organization",
    "organisation",
    "organization name",
    "enterprise",
    "full name",
  ],
];

/** Of a line each: whoever takes part. Without a column that says what it is, a sheet lists startups. */
export const organizations: ImportKind = {
  key: "organizations",
  needs: [["name"]],
  columns: [
    {
      field: "name",
      labels: { zh: "机构名称", en: "Name" },
      aliases: NAME_ALIASES,
      reader: line(120, 2),
      example: "示例·光程传感（上海）有限公司",
    },
    CODE_COLUMN,
    {
      field: "creditCodeNote",
      labels: { zh: "代码校验位说明", en: "Note on the code" },
      aliases: ["信用代码说明", "代码说明", "credit code note"],
      reader: text(200),
      example: "",
    },
    {
      field: "kind",
      labels: { zh: "机构类型", en: "Kind" },
      aliases: ["机构类别", "机构性质", "单位类型", "单位类别", "类型", "类别", "type", "category"],
      reader: choice(KINDS),
      example: "企业",
    },
    {
      field: "area",
      labels: { zh: "所属区域", en: "Area" },
      aliases: [
        ...[
          "区域",
          "所在区域",
          "街镇",
          "所属街镇",
          "所在街镇",
          "乡镇",
          "街道",
          "镇",
          "所属镇",
          "属地",
          "所属街道",
          "街道/镇",
        ],
        ...["所在地", "园区", "所属园区", "所在园区", "注册地", "town", "location", "park"],
      ],
      reader: area(),
      example: "安亭镇",
    },
    {
      field: "district",
      labels: { zh: "所在区", en: "District" },
      aliases: ["区", "区县", "行政区", "所属区", "注册区", "所在区县"],
      reader: area(),
      example: "嘉定区",
    },
    {
      field: "website",
      labels: { zh: "网址", en: "Website" },
      aliases: ["网站", "官网", "官方网站", "公司网站", "企业网址", "url", "homepage", "web"],
      reader: website(),
      example: "https://example.com",
    },
    {
      field: "description",
      labels: { zh: "简介", en: "Description" },
      aliases: [
        ...[
          "机构简介",
          "企业简介",
          "公司简介",
          "单位简介",
          "主营业务",
          "主要业务",
          "经营范围",
          "业务描述",
          "主要产品",
        ],
        ...[
          "产品与服务",
          "企业介绍",
          "简要介绍",
          "介绍",
          "about",
          "business",
          "profile",
          "summary",
          "main business",
        ],
      ],
      reader: text(2000),
      example: "做车规级激光雷达芯片",
    },
  ],
  check: (values) =>
    lacksCheck(values.creditCode, values.creditCodeNote)
      ? [{ field: "creditCode", fault: "credit-check" }]
      : [],
  keyFields: { strong: "creditCode", weak: "name" },
  keys: ({ name, creditCode: code }, { nameKey }) => ({
    strong: typeof code === "string" ? code : null,
    weak: typeof name === "string" ? nameKey(name) : null,
  }),
};

/** A sheet of startups: the same, and every line is one. */
export const startups: ImportKind = {
  ...organizations,
  key: "startups",
  columns: organizations.columns.filter(({ field }) => field !== "kind"),
};

/** What the columns make: the narrower of both places, and a startup where nothing else is said. */
export function organizationFacts({
  district,
  area: narrow,
  kind,
  ...values
}: RowValues): RowValues {
  const place = narrow ?? district;
  return {
    ...values,
    ...(place === undefined ? {} : { area: place }),
    ...(kind === undefined ? {} : { kind }),
  };
}
