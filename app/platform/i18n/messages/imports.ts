import type { Messages } from "../types.ts";

/** What an import says of files, cells and rows. */
export const imports = {
  "import.title": { zh: "导入", en: "Import" },
  "import.lead": {
    zh: "从 Excel 或 CSV 导入。先检查、再确认，确认之前不会写入任何内容；导入后可以撤销。",
    en: "Import from Excel or CSV. The file is checked first and nothing is written before you confirm; an import can be undone.",
  },
  "import.kind": { zh: "内容", en: "What it lists" },
  "import.kind.organizations": { zh: "机构", en: "Organizations" },
  "import.kind.company-years": { zh: "企业年度数据", en: "Company figures by year" },
  "import.kind.credentials": { zh: "企业资质", en: "Credentials" },
  "import.kind.readings": { zh: "指标读数", en: "Readings of indicators" },
  "import.kind.tenants": { zh: "在孵企业", en: "Tenants of incubators" },
  "import.kind.resources": { zh: "创新资源", en: "Resources" },
  "import.kind.startups": { zh: "企业", en: "Startups" },
  "import.kind.deals": { zh: "对接事项", en: "Deals" },
  "import.kind.users": { zh: "用户", en: "Users" },
  "import.file": { zh: "文件", en: "File" },
  "import.file.choose": { zh: "请选择一个文件", en: "Choose a file" },
  "import.check": { zh: "上传并检查", en: "Hand in and check" },
  "import.templates": { zh: "下载模板", en: "Templates" },
  "import.templates.lead": {
    zh: "自己的表格也可以：列的顺序和名称不必与模板一致，标题行、空行和合计行会自动识别。",
    en: "Your own sheet will do: order and names of columns may differ, and titles, blank lines and totals are recognised.",
  },
  "import.past": { zh: "我的导入", en: "My imports" },
  "import.none": { zh: "还没有导入过", en: "Nothing has been imported yet" },
  "import.when": { zh: "时间", en: "When" },
  "import.state": { zh: "状态", en: "State" },
  "import.state.checking": { zh: "正在检查", en: "Being checked" },
  "import.state.checked": { zh: "待确认", en: "Waits for you" },
  "import.state.applying": { zh: "正在导入", en: "Going in" },
  "import.state.done": { zh: "已导入", en: "Imported" },
  "import.state.cancelled": { zh: "已中止", en: "Stopped" },
  "import.state.refused": { zh: "未能读取", en: "Not read" },
  "import.state.undoing": { zh: "正在撤销", en: "Being undone" },
  "import.state.undone": { zh: "已撤销", en: "Undone" },
  "import.rows": { zh: "行数", en: "Rows" },
  "import.count.rows": { zh: "数据行", en: "Rows of data" },
  "import.count.created": { zh: "新增", en: "New" },
  "import.count.updated": { zh: "更新", en: "Updated" },
  "import.count.unchanged": { zh: "无变化", en: "Unchanged" },
  "import.count.wrong": { zh: "有问题", en: "With errors" },
  "import.mapping": { zh: "列的对应关系", en: "Columns" },
  "import.mapping.lead": {
    zh: "已按列标题推测，可以修改；同样的列标题下次会沿用您的选择。",
    en: "Guessed from the headings; change what is wrong. The next file with these headings is read the way you choose.",
  },
  "import.mapping.heading": { zh: "文件中的列", en: "Column of the file" },
  "import.mapping.field": { zh: "导入为", en: "Is" },
  "import.mapping.ignore": { zh: "不导入", en: "Not imported" },
  "import.mapping.again": { zh: "按此重新检查", en: "Check again" },
  "import.mapping.take-file": {
    zh: "两边都改过的内容以文件为准",
    en: "Where both sides changed a value, take the file's",
  },
  "import.errors": { zh: "需要处理的问题", en: "What is wrong" },
  "import.errors.none": { zh: "没有发现问题", en: "Nothing is wrong" },
  "import.errors.count": {
    zh: "{count} 处",
    en: "{count, plural, one {# place} other {# places}}",
  },
  "import.errors.more": { zh: "另有 {count} 处", en: "and {count} more" },
  "import.errors.place": { zh: "第 {row} 行 {column} 列", en: "Row {row}, column {column}" },
  "import.errors.row": { zh: "第 {row} 行", en: "Row {row}" },
  "import.marked": { zh: "下载标注副本", en: "Download a marked copy" },
  "import.marked.row": { zh: "原行号", en: "Row in the file" },
  "import.marked.why": { zh: "问题", en: "What is wrong" },
  "import.confirm": {
    zh: "导入 {count} 行",
    en: "Import {count, plural, one {# row} other {# rows}}",
  },
  "import.confirm.lead": {
    zh: "有问题的行不会导入，其余照常。",
    en: "Rows with errors stay out; the others go in.",
  },
  "import.all-or-nothing": {
    zh: "只要有一行有问题就都不导入",
    en: "Import nothing if any row has an error",
  },
  "import.cancel": { zh: "中止", en: "Stop" },
  "import.go-on": { zh: "继续导入", en: "Go on" },
  "import.undo": { zh: "撤销导入", en: "Undo" },
  "import.undo.question": {
    zh: "撤销后，新增的记录会删除，改动会还原；之后有人改过或已在使用的会保留并说明。",
    en: "What it made goes and what it changed goes back. What somebody has edited or uses since stays, and you are told which.",
  },
  "import.undo.reversed": { zh: "已还原", en: "Taken back" },
  "import.undo.kept": { zh: "保留：之后有人改过", en: "Kept: edited since" },
  "import.undo.not-reversible": {
    zh: "未能还原：已在使用或不存在",
    en: "Not reversible: in use, or gone",
  },
  "import.failed": {
    zh: "处理时出错，已完成的部分仍在。请稍后再试，或联系管理员。",
    en: "Something went wrong; what went in is in. Try again later, or ask an administrator.",
  },
  "import.another": { zh: "导入另一个文件", en: "Import another file" },
  "import.refresh": { zh: "刷新", en: "Refresh" },
  "import.told.begun": { zh: "文件已收到，正在检查", en: "The file is here and being checked" },
  "import.told.cancelled": { zh: "已中止，已导入的部分仍在", en: "Stopped; what is in stays in" },
  "import.definitions": { zh: "填写说明", en: "Definitions" },
  "import.definitions.column": { zh: "列", en: "Column" },
  "import.definitions.needed": { zh: "是否必填", en: "Needed" },
  "import.definitions.format": { zh: "格式", en: "Format" },
  "import.definitions.choices": { zh: "可选值", en: "Choices" },
  "import.definitions.example": { zh: "示例", en: "Example" },
  "import.definitions.shown": { zh: "与页面所示相同", en: "As the page shows it" },
  "import.definitions.at": { zh: "导出时间", en: "Exported at" },
  "import.definitions.filter": { zh: "筛选条件", en: "Narrowed by" },
  "import.needed": { zh: "必填", en: "Needed" },
  "import.optional": { zh: "选填", en: "Optional" },
  "import.shows.text": { zh: "文本", en: "Text" },
  "import.shows.money": {
    zh: "金额，单位见列标题；也可写明 元、万、亿",
    en: "Money in the unit of the heading, or with its own",
  },
  "import.shows.number": { zh: "数字", en: "Number" },
  "import.shows.share": { zh: "百分比，例如 35%", en: "Share of a hundred, such as 35%" },
  "import.shows.day": { zh: "日期，例如 2025-03-15", en: "Day, such as 2025-03-15" },
  "import.shows.year": { zh: "年份，例如 2025", en: "Year, such as 2025" },
  "refusal.import-has-errors": {
    zh: "有行存在问题，按您的要求没有导入",
    en: "Some rows have errors, so nothing was imported, as you asked",
  },

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
