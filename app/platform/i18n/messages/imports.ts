import type { Messages } from "../types.ts";

/** What an import says of files, cells and rows. */
export const imports = {
  "import.file.macros": {
    zh: "文件含有宏（{value}），未读取。请另存为不含宏的 .xlsx 后重试",
    en: "The file has macros ({value}) and was not read: save it as .xlsx without them",
  },
  "import.file.zip-bomb": {
    zh: "文件展开后异常庞大（{value}），未读取",
    en: "The file unpacks to an unreasonable size ({value}, a zip bomb) and was not read",
  },
  "import.file.encrypted": {
    zh: "文件有密码保护，未读取。请去掉密码后重试",
    en: "The file is protected by a password and was not read: remove the password",
  },
  "import.file.old-excel": {
    zh: "这是旧版 .xls 文件，未读取。请另存为 .xlsx 后重试",
    en: "This is an old .xls and was not read: save it as .xlsx",
  },
  "import.file.not-a-table": {
    zh: "这不是表格文件（{value}）。请上传 .xlsx 或 .csv",
    en: "This is no table ({value}): hand in an .xlsx or a .csv",
  },
  "import.file.damaged": {
    zh: "文件已损坏，无法读取（{value}）",
    en: "The file is damaged and cannot be read ({value})",
  },
  "import.file.too-many-cells": {
    zh: "文件过大，未读取。请拆分后分次导入",
    en: "The file is too large and was not read: divide it",
  },
  "import.file.encoding": {
    zh: "无法识别文件的文字编码。请以 UTF-8 或 GB18030 保存",
    en: "The file's text is in an unknown encoding: save it in UTF-8 or GB18030",
  },
  "import.file.empty": { zh: "文件是空的", en: "The file is empty" },
  "import.file.no-table": {
    zh: "没有找到表头。请确认表中有“机构名称”之类的列标题，或使用模板",
    en: "No headings were found: is there a row that names the columns? The template has one",
  },
  "import.file.no-column": {
    zh: "缺少必需的列：{value}",
    en: "A column that is needed is missing: {value}",
  },
  "import.note.formulas": {
    zh: "{value} 个公式按其已算出的值读取",
    en: "{value} formulas were read as the values they last gave",
  },
  "import.note.external-links": {
    zh: "文件引用了其他工作簿（{value}），按已有的值读取，未打开链接",
    en: "The file refers to other workbooks ({value}); they were not opened, their last values were read",
  },
  "import.note.hidden-sheet": {
    zh: "隐藏的工作表“{value}”未读取",
    en: "The hidden sheet “{value}” was not read",
  },
  "import.note.encoding": { zh: "文字编码为 {value}", en: "The text is in {value}" },

  "import.fault.missing": { zh: "必填项为空", en: "This is needed and is empty" },
  "import.fault.error-value": {
    zh: "单元格是公式错误 {said}",
    en: "The cell holds a formula error, {said}",
  },
  "import.fault.no-result": {
    zh: "公式没有计算结果，请改为填写数值",
    en: "A formula without a result: write the value instead",
  },
  "import.fault.formula-text": {
    zh: "以等号开头的内容会被当作公式，未导入",
    en: "Text that begins with an equals sign would be run as a formula and was not taken",
  },
  "import.fault.scientific": {
    zh: "代码变成了科学计数法（{said}），后面的数字已丢失。请把该列设为“文本”格式后重新填写",
    en: "The code is in scientific notation ({said}) and has lost digits: format the column as text and write it again",
  },
  "import.fault.digits-lost": {
    zh: "代码被存成了数字（{said}，科学计数法），第 15 位以后已丢失。请把该列设为“文本”格式后重新填写",
    en: "The code was kept as a number ({said}, scientific notation) and has lost the digits after the fifteenth: format the column as text and write it again",
  },
  "import.fault.credit-check": {
    zh: "校验位不符，请核对；确如执照所载，请在“代码校验位说明”列写明",
    en: "The check character does not fit. If the licence says so, tell why in the column “Note on the code”",
  },
  "import.fault.not-in-list": {
    zh: "“{said}”不在可选值中：{list}",
    en: "“{said}” is none of: {list}",
  },
  "import.fault.unknown-area": {
    zh: "没有名为“{said}”的区域；外地请填“外地”",
    en: "There is no area called “{said}”",
  },
  "import.fault.several-areas": {
    zh: "可能是其中任何一个：{list}，请写全称",
    en: "It may be any of {list}: write the full name",
  },
  "import.fault.unknown-organization": {
    zh: "没有登记这家机构，请先导入机构",
    en: "No such organization is registered: import organizations first",
  },
  "import.fault.several-organizations": {
    zh: "有 {count} 家同名机构，请填写统一社会信用代码",
    en: "{count} organizations have this name: give the credit code",
  },
  "import.fault.unknown-indicator": {
    zh: "没有名为“{said}”的指标",
    en: "There is no indicator called “{said}”",
  },
  "import.fault.unknown-sector": {
    zh: "没有名为“{said}”的产业领域",
    en: "There is no sector called “{said}”",
  },
  "import.fault.other-unit": {
    zh: "这一指标以“{unit}”计，请换算后填写",
    en: "This indicator counts in {unit}: convert the figure",
  },
  "import.fault.year": { zh: "请填写年份，例如 2025", en: "Give a year, such as 2025" },
  "import.fault.period": {
    zh: "请填写时间，例如 2025年、2025年上半年、2025年3季度或 2025-03",
    en: "Give a period, such as 2025, 2025Q3 or 2025-03",
  },
  "import.fault.date-ahead": {
    zh: "日期晚于今天（{today}）",
    en: "The date is later than today ({today})",
  },
  "import.fault.email": { zh: "不是有效的邮箱", en: "This is no e-mail address" },
  "import.fault.phone": { zh: "不是有效的电话号码", en: "This is no telephone number" },
  "import.fault.website": { zh: "不是有效的网址", en: "This is no web address" },
  "import.fault.too-long": {
    zh: "最多 {max} 个字，现有 {count} 个",
    en: "At most {max} characters; these are {count}",
  },
  "import.fault.too-short": { zh: "至少 {min} 个字", en: "At least {min} characters" },
  "import.fault.out-of-range": {
    zh: "超出范围（{min} 至 {max}）",
    en: "Out of range ({min} to {max})",
  },
  "import.fault.order-of-days": {
    zh: "结束日期早于开始日期",
    en: "It ends before it begins",
  },
  "import.fault.part-above-whole": {
    zh: "部分大于整体（{whole}）",
    en: "The part is above its whole ({whole})",
  },
  "import.fault.twice": {
    zh: "与第 {row} 行重复",
    en: "The same as row {row}",
  },
  "import.fault.conflict": {
    zh: "此处已改为“{here}”（上次导入为“{imported}”），保留此处的值",
    en: "A conflict: it was changed here to “{here}” (last imported: “{imported}”), which stays",
  },
  "import.fault.not-yours": {
    zh: "不在您负责的范围内，未导入",
    en: "This is outside of what you answer for and was not imported",
  },
  "import.fault.held-by-another": {
    zh: "另一家机构已使用这一代码",
    en: "Another organization holds this code",
  },
} as const satisfies Messages;
