import { RUNGS, type Rung } from "../../companies/ladders/types.ts";
import type { ImportKind, RowValues } from "../kind.ts";
import { dayOrMonth } from "../read-dates.ts";
import { choice, code } from "../readers.ts";
import { A_COMPANY, COMPANY_COLUMNS, companyKeys } from "./of-company.ts";

const RUNG_WORDS: Record<Rung, readonly string[]> = {
  "tech-sme": ["科技型中小企业", "国家科技型中小企业", "科技中小", "科小"],
  "innovative-sme": ["创新型中小企业", "创新型企业", "创新型"],
  "specialised-sme": [
    ...[
      "专精特新中小企业",
      "专精特新",
      "上海市专精特新中小企业",
      "市级专精特新",
      "市专精特新",
      "市级专精特新中小企业",
    ],
    ...["专精特新企业", "“专精特新”中小企业"],
  ],
  "little-giant": [
    ...[
      "专精特新“小巨人”企业",
      "专精特新小巨人",
      "专精特新小巨人企业",
      "国家级专精特新小巨人",
      "国家专精特新小巨人",
    ],
    ...["国家级专精特新“小巨人”企业", "“小巨人”企业", "国家级小巨人"],
  ],
  "high-tech-enterprise": [
    "高新技术企业",
    "国家高新技术企业",
    "高企",
    "国高",
    "国家级高新技术企业",
  ],
  "tech-little-giant-nurture": [
    "科技小巨人培育企业",
    "科技小巨人（含培育）",
    "科技小巨人培育",
    "小巨人培育",
  ],
  "tech-little-giant": ["科技小巨人企业", "科技小巨人", "上海市科技小巨人企业", "市科技小巨人"],
};

/** Awards that the ladders ask about besides, see docs/ladders.md. */
const AWARD_WORDS: Readonly<Record<string, readonly string[]>> = {
  "national-award": ["国家级科技奖励", "国家科学技术奖", "国家科技奖"],
  "provincial-award": ["省部级科技奖励", "上海市科学技术奖", "省级科技奖励"],
  "provincial-research-body": [
    "省部级研发机构",
    "市级研发机构",
    "市级企业技术中心",
    "企业技术中心",
  ],
  "standard-lead": ["主导制定标准", "制定国际国家行业标准"],
  "national-model": ["国家级试点示范", "制造业单项冠军"],
  "maker-china-50": ["创客中国50强"],
  "maker-china-500": ["创客中国500强"],
};

/** A line each title held. */
export const credentials: ImportKind = {
  key: "credentials",
  needs: [A_COMPANY, ["kind"]],
  keyFields: { strong: "kind", weak: "kind" },
  columns: [
    ...COMPANY_COLUMNS,
    {
      field: "kind",
      labels: { zh: "资质", en: "Credential" },
      aliases: [
        ...[
          "资质名称",
          "资质类型",
          "资质类别",
          "称号",
          "认定类型",
          "证书名称",
          "荣誉名称",
          "荣誉",
          "认定名称",
          "类型",
          "资质种类",
        ],
        ...[
          "企业资质",
          "认定资质",
          "认定类别",
          "title",
          "certificate",
          "credential kind",
          "kind",
          "type",
        ],
      ],
      reader: choice({
        ...Object.fromEntries(RUNGS.map((rung) => [rung, RUNG_WORDS[rung]])),
        ...AWARD_WORDS,
      }),
      example: "高新技术企业",
    },
    {
      field: "number",
      labels: { zh: "证书编号", en: "Number" },
      aliases: [
        ...[
          "编号",
          "资质编号",
          "证书号",
          "入库登记编号",
          "登记编号",
          "证书号码",
          "批准文号",
          "证号",
          "入库编号",
          "资质证书编号",
        ],
        ...["certificate number", "no", "certificate no"],
      ],
      reader: code(60),
      example: "GR202531000001",
    },
    {
      field: "validFrom",
      labels: { zh: "发证日期", en: "Valid from" },
      aliases: [
        ...[
          "认定日期",
          "发证时间",
          "认定时间",
          "有效期起",
          "有效期自",
          "批准日期",
          "获证日期",
          "颁发日期",
          "起始日期",
          "生效日期",
        ],
        ...[
          "有效期开始",
          "入库时间",
          "入库日期",
          "公告日期",
          "获得时间",
          "issued",
          "issue date",
          "issued on",
          "from",
        ],
      ],
      reader: dayOrMonth(),
      example: "2025-11-15",
    },
    {
      field: "validTo",
      labels: { zh: "有效期至", en: "Valid to" },
      aliases: [
        ...[
          "到期日",
          "到期日期",
          "有效期止",
          "有效期截止",
          "失效日期",
          "截止日期",
          "有效截止日期",
          "到期时间",
          "有效期",
        ],
        ...["有效期结束", "expires", "expiry", "expiry date", "valid until", "to"],
      ],
      reader: dayOrMonth({ ahead: true }),
      example: "2028-11-14",
    },
  ],
  check: ({ validFrom, validTo }) =>
    endsBefore(validFrom, validTo) ? [{ field: "validTo", fault: "order-of-days" }] : [],
  keys: (values, known) => companyKeys(values, known, credentialKey(values)),
};

/** The same title with the same number is the same; without numbers, with the same first day. */
export function credentialKey({ kind, number, validFrom }: RowValues): unknown[] {
  return number === undefined ? [kind, "", validFrom] : [kind, number];
}

/** Does a term end before it begins? Days or months, as far as both go. */
export function endsBefore(from: unknown, to: unknown): boolean {
  if (typeof from !== "string" || typeof to !== "string") return false;
  const common = Math.min(from.length, to.length);
  return to.slice(0, common) < from.slice(0, common);
}
