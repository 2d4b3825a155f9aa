import type { Messages } from "../types.ts";

/** What a form says of a field, and how a rule's no is told (`refusal.` + reason). */
export const forms = {
  "form.required": { zh: "请填写", en: "Please fill this in" },
  "form.too-short": { zh: "至少 {min} 个字", en: "At least {min} characters" },
  "form.too-long": { zh: "最多 {max} 个字", en: "At most {max} characters" },
  "form.too-small": { zh: "不能小于 {min}", en: "Must be {min} or more" },
  "form.too-big": { zh: "不能大于 {max}", en: "Must be {max} or less" },
  "form.choose-one": { zh: "请至少选择一项", en: "Choose at least one" },
  "form.email": {
    zh: "请填写有效的邮箱，例如 name@example.com",
    en: "Enter a valid e-mail address, such as name@example.com",
  },
  "form.url": {
    zh: "请填写完整网址，例如 https://example.com",
    en: "Enter a full address, such as https://example.com",
  },
  "form.number": { zh: "请填写数字，例如 26 或 1,380", en: "Enter a number, such as 26 or 1,380" },
  "form.one-number": {
    zh: "请只填写一个数，例如 1,380",
    en: "Enter one number, such as 1,380",
  },
  "form.whole": { zh: "请填写整数，例如 26", en: "Enter a whole number, such as 26" },
  "form.unit": {
    zh: "数字后面的单位与这一项不符，请只填写数字，例如 26",
    en: "The unit behind the number is not this field's: enter the number alone, such as 26",
  },
  "form.money": {
    zh: "请填写金额，例如 500、1,000万 或 1.2亿（不写单位按万元计）",
    en: "Enter an amount, such as 500 (counted in 10,000 yuan), 8 million or 5,000,000 yuan",
  },
  "form.currency": {
    zh: "请折算为人民币后填写，例如 500万",
    en: "Convert it to yuan, such as 5 million yuan",
  },
  "form.fen": { zh: "金额精确到分即可", en: "Amounts go down to one fen, not further" },
  "form.above-zero": {
    zh: "金额须大于 0；还不确定就留空",
    en: "The amount must be more than 0; leave it empty if you do not know yet",
  },
  "form.month-or-year": {
    zh: "请填写年月，例如 2024-03 或 2024年3月；只记得年份时填 2024",
    en: "Enter year and month, such as 2024-03, or the year alone: 2024",
  },
  "form.day": {
    zh: "请填写日期，例如 2024-03-15 或 2024年3月15日",
    en: "Enter a day, such as 2024-03-15",
  },
  "form.minute": {
    zh: "请填写日期和时间，例如 2026-12-10 09:00",
    en: "Enter a day and a time, such as 2026-12-10 09:00",
  },
  "form.no-such-day": {
    zh: "没有这一天，请检查年月日",
    en: "There is no such day: check year, month and day",
  },
  "form.credit-length": {
    zh: "统一社会信用代码应为 18 位，现有 {count} 位",
    en: "A unified social credit code has 18 characters; these are {count}",
  },
  "form.credit-letter": {
    zh: "第 {place} 位“{sign}”不会出现在信用代码中（不使用 I、O、S、V、Z，注意与 1、0、5 区分）",
    en: "Character {place}, “{sign}”, does not occur in credit codes: there is no I, O, S, V or Z, look for 1, 0 and 5",
  },
  "form.credit-digit": {
    zh: "第 {place} 位“{sign}”应为数字：第 3 至 8 位是登记机关的行政区划码",
    en: "Character {place}, “{sign}”, should be a digit: characters 3 to 8 name the registering authority",
  },
  "form.personal-id": {
    zh: "请勿填写个人身份证号码，系统没有保存它。这里填写机构营业执照上的统一社会信用代码",
    en: "Do not enter a personal identity number; it was not kept. Enter the code on the organization's business licence",
  },
  "form.invalid": { zh: "这一项填写有误，请检查", en: "Something is wrong here, please check" },
  "storage.not-saved": {
    zh: "系统暂时无法保存，您填写的内容还在下面，请稍后再试",
    en: "Nothing can be saved just now. What you entered is still here: try again in a moment.",
  },
  "storage.in-doubt": {
    zh: "连接中断，不确定是否已经保存，请先刷新页面确认后再提交",
    en: "The connection broke while saving, so this may or may not have been kept. Look at the page again before you repeat it.",
  },
  "refusal.invalid": {
    zh: "内容有误，请检查后重试",
    en: "Something is wrong, please check and try again",
  },
  "refusal.stale": {
    zh: "其他人刚刚修改了这条记录。您的内容仍在表单中，请核对最新内容后再提交",
    en: "Somebody changed this record a moment ago. What you typed is still here: compare it with the latest and send again",
  },
  "refusal.count-changed": {
    zh: "登记数刚刚变为 {count}，请核对后再发布",
    en: "The count has just become {count}: check it and publish again",
  },
  "refusal.day-ahead": { zh: "日期不能晚于今天", en: "The day cannot lie ahead" },
  "refusal.month-ahead": { zh: "时间不能晚于本月", en: "This cannot lie ahead" },
  "refusal.credit-check": {
    zh: "校验码（最后一位）与前 17 位不符，请对照营业执照逐位核对。执照上确实如此的，请在下一项说明，由工作人员核实",
    en: "The check character, the last, does not fit the first 17: compare each with the licence. If the licence says so, give the reason below and staff will look into it",
  },
  "refusal.likely-duplicate": {
    zh: "已有一家名称相同的机构：{name}",
    en: "An organization of this name is registered already: {name}",
  },
  "refusal.taken": { zh: "已被使用", en: "Already in use" },
  "refusal.already-done": { zh: "这一步已经完成，无需重复操作", en: "This was already done" },
  "refusal.not-possible": {
    zh: "当前状态下不能这样操作",
    en: "This cannot be done in the present state",
  },
  "refusal.too-many": {
    zh: "尝试次数过多，请稍后再试",
    en: "Too many attempts, please try again later",
  },
  "refusal.quota-organizations": {
    zh: "您今天已登记 {max} 家机构，达到每日上限，请明天再试",
    en: "You have registered {max} organizations today, which is the daily limit: please go on tomorrow",
  },
  "refusal.quota-resources": {
    zh: "您今天已登记 {max} 项资源，达到每日上限，请明天再试",
    en: "You have registered {max} resources today, which is the daily limit: please go on tomorrow",
  },
  "refusal.quota-applications": {
    zh: "您今天已新建 {max} 份申请，达到每日上限，请明天再试",
    en: "You have begun {max} applications today, which is the daily limit: please go on tomorrow",
  },
  "refusal.quota-requests": {
    zh: "您今天已向 {max} 家申请对接，达到每日上限，请明天再试",
    en: "You have asked {max} for contact today, which is the daily limit: please go on tomorrow",
  },
  "refusal.quota-invitations": {
    zh: "您今天已邀请 {max} 家企业，达到每日上限，请明天再试",
    en: "You have invited {max} startups today, which is the daily limit: please go on tomorrow",
  },
  "refusal.quota-people": {
    zh: "您今天已邀请 {max} 位成员，达到每日上限，请明天再试",
    en: "You have invited {max} people today, which is the daily limit: please go on tomorrow",
  },
  "refusal.quota-uploads": {
    zh: "您今天已上传 {max} 份附件，达到每日上限，请明天再试",
    en: "You have uploaded {max} documents today, which is the daily limit: please go on tomorrow",
  },
  "refusal.too-many-views": {
    zh: "最多保存 {max} 个视图，请先移除不需要的",
    en: "At most {max} views can be kept: remove one first",
  },
  "refusal.full": { zh: "名额已满", en: "No places left" },
  "refusal.credentials": {
    zh: "邮箱或密码不正确",
    en: "The e-mail address or the password is not right",
  },
  "refusal.email-taken": {
    zh: "这个邮箱已经注册，请直接登录",
    en: "This e-mail address already has an account: sign in instead",
  },
  "refusal.own-organization": {
    zh: "您是当事机构的成员，不能由您决定，请由其他工作人员办理",
    en: "You belong to one of the organizations concerned: somebody else on the staff must decide",
  },
  "refusal.other-district-decides": {
    zh: "另一方不在您负责的区域，请由系统管理员或双方区域的工作人员办理",
    en: "The other party lies outside your areas: an administrator, or staff of both areas, must decide",
  },
  "refusal.credit-code-needed": {
    zh: "请先填写统一社会信用代码，再申请核验",
    en: "Give the unified social credit code first, then ask for verification",
  },
  "refusal.already-member": {
    zh: "这个人已经有这个角色",
    en: "This person already has this role",
  },
  "refusal.last-keeper": {
    zh: "至少要留一位创始人或管理员。请先邀请另一位，再移除",
    en: "One founder or administrator must remain: invite another first",
  },
  "refusal.unknown-area": {
    zh: "没有这个区域，请从列表中选择",
    en: "Choose an area from the list",
  },
  "refusal.unknown-sector": {
    zh: "没有这个产业领域，请从列表中选择",
    en: "Choose a sector from the list",
  },
  "refusal.note-needed": { zh: "请用一句话说明理由", en: "Give the reason in a sentence" },
  "refusal.reason-needed": { zh: "请选择婉拒的原因", en: "Choose the reason for declining" },
  "refusal.outcome-needed": {
    zh: "请填写成果：类型、日期，以及金额（如有）",
    en: "Record the outcome: its kind, its date and, if there is one, its amount",
  },
  "refusal.amount-needed": {
    zh: "投资、贷款和签约服务须填写金额，并大于 0",
    en: "Where money flows, give the amount: more than 0",
  },
  "refusal.range-reversed": {
    zh: "上限不能小于下限",
    en: "The upper end cannot be below the lower end",
  },
  "refusal.window-reversed": {
    zh: "截止时间不能早于开放时间",
    en: "The window cannot close before it opens",
  },
  "refusal.incomplete": {
    zh: "还有必填内容没有填写，请按清单补充后再提交",
    en: "Something is still missing: complete the list, then submit",
  },
  "refusal.not-submitted": { zh: "申请尚未提交", en: "The application has not been submitted" },
  "refusal.blocked": {
    zh: "目前不符合对方的硬性条件，不能申请对接",
    en: "A hard requirement stands in the way, so contact cannot be asked for yet",
  },
  "refusal.reminded-today": {
    zh: "这一事项今天已经催办过，明天可以再催",
    en: "This case has been reminded today already: try again tomorrow",
  },
  "refusal.form-choose": { zh: "请选择一项", en: "Choose one" },
  "refusal.somebody-runs-it": {
    zh: "这项资源已有机构运营，可以直接申请对接",
    en: "Somebody runs this resource: ask for contact directly",
  },
  "refusal.nobody-answers": {
    zh: "这项资源尚无机构认领，暂时无人答复",
    en: "Nobody has claimed this resource yet, so nobody would answer",
  },
  "refusal.operator-not-in-standing": {
    zh: "运营机构目前未通过核验或已被暂停，暂时不能对接",
    en: "The operator is not verified or is suspended at present, so nobody can be introduced",
  },
  "refusal.own-company": {
    zh: "您在申请企业任职，不能代表服务机构处理它的对接",
    en: "You have a role in the applicant’s company, so you cannot decide about it for the provider",
  },
  "refusal.assignee-own-company": {
    zh: "这位成员在申请企业任职，不能处理它的对接",
    en: "This person has a role in the applicant’s company and cannot look after its case",
  },
  "refusal.nothing-shown": {
    zh: "对方现在看不到申请内容，不能分享新版",
    en: "They see nothing of the application now, so there is nothing to share",
  },
  "refusal.nothing-new": {
    zh: "对方看到的已经是最新版",
    en: "They already see the application as it is now",
  },
  "refusal.no-teaser-consent": {
    zh: "申请人尚未同意向服务机构展示匿名摘要",
    en: "The applicant has not agreed to be shown to providers without a name",
  },
  "refusal.deal-exists": {
    zh: "双方已经有一条对接记录",
    en: "There already is a deal between the two",
  },
  "refusal.has-operator": {
    zh: "这项资源已有运营机构",
    en: "This resource already has an operator",
  },
  "refusal.claim-waits": {
    zh: "认领申请已经提交，正在等待核验",
    en: "This claim was already made and waits for verification",
  },
  "refusal.organization-not-verified": {
    zh: "请先核验该机构，再通过认领",
    en: "Verify the organization before accepting its claim",
  },
  "refusal.too-many-documents": {
    zh: "最多上传 {max} 份附件，请先移除不需要的",
    en: "At most {max} documents: remove one first",
  },
  "refusal.file-empty": {
    zh: "“{name}”是空文件，未上传；其他内容已保存",
    en: "“{name}” is empty and was not uploaded; everything else is saved",
  },
  "refusal.file-too-large": {
    zh: "“{name}”超过 {max} MB，未上传；其他内容已保存。请压缩后重试",
    en: "“{name}” is over {max} MB and was not uploaded; everything else is saved. Compress it and try again",
  },
  "refusal.file-type": {
    zh: "“{name}”的内容不是 PDF、Word、PPT 或图片，可能已损坏，未上传；其他内容已保存",
    en: "“{name}” holds no PDF, Word or PowerPoint document and no picture, or is damaged. It was not uploaded; everything else is saved",
  },
  "refusal.file-old-office": {
    zh: "“{name}”是旧版 Office 文件或设有密码，未上传；请另存为不加密的 .docx、.pptx 或 PDF",
    en: "“{name}” is in an older Office format or has a password, so it was not uploaded: save it as .docx, .pptx or PDF without one",
  },
  "refusal.file-archive": {
    zh: "“{name}”是压缩包、表格或带宏的文件，未上传；请解压后逐个上传，表格请另存为 PDF",
    en: "“{name}” is an archive, a spreadsheet or has macros, so it was not uploaded: upload the files in it one by one, a spreadsheet as PDF",
  },
  "refusal.file-heic": {
    zh: "“{name}”是 HEIC 照片，未上传；请转换为 JPEG（iPhone 可在“设置—相机—格式”中选“兼容性最佳”）",
    en: "“{name}” is a HEIC photo and was not uploaded: convert it to JPEG",
  },
  "refusal.file-web-page": {
    zh: "“{name}”的内容是网页，未上传；可能下载时没有登录，请重新下载原文件",
    en: "“{name}” holds a web page and was not uploaded: perhaps it was downloaded without signing in, fetch the file again",
  },
  "refusal.file-disguised": {
    zh: "“{name}”的内容是 {content}，与扩展名不符，未上传；请改正扩展名后重试，其他内容已保存",
    en: "“{name}” holds a {content} file, which its ending does not say, so it was not uploaded: correct the ending and try again. Everything else is saved",
  },
} satisfies Messages;
