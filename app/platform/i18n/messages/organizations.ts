import type { Messages } from "../types.ts";

/** Registering an organization, its verification and its people. */
export const organizations = {
  "organization.new.title": { zh: "登记机构", en: "Register an organization" },
  "organization.new.lead": {
    zh: "登记后即可提交对接申请或发布创新资源。其他成员以后可以随时邀请。",
    en: "Once it is registered you can apply, or offer resources. Colleagues can be invited at any time.",
  },
  "organization.new.submit": { zh: "登记", en: "Register" },
  "organization.kind": { zh: "机构类型", en: "Kind of organization" },
  "organization.kind.startup": { zh: "创业企业", en: "Startup" },
  "organization.kind.startup.hint": {
    zh: "寻找场地、资金、实验设备等支持",
    en: "Looks for space, money, laboratories and other support",
  },
  "organization.kind.provider": { zh: "资源提供机构", en: "Provider" },
  "organization.kind.provider.hint": {
    zh: "运营孵化器、基金、实验室、中试平台或提供专业服务",
    en: "Runs an incubator, a fund, a laboratory, a pilot line or a service",
  },
  "organization.kind.district": { zh: "区级部门", en: "District body" },
  "organizations.named.title": { zh: "规划载明的机构", en: "Organizations that plans name" },
  "organizations.named.lead": {
    zh: "各份规划依托、合作或服务的高校、院所、国企、链主企业和联盟，以及规划给它们的角色。",
    en: "Universities, institutes, state companies, lead enterprises and alliances that the plans count on, and the part that each has.",
  },
  "organizations.named.empty": {
    zh: "规划还没有载明机构",
    en: "No plan names an organization yet",
  },
  "organizations.named.plans": { zh: "载明它的规划", en: "Plans that name it" },
  "organization.named": {
    zh: "规划点名的机构。它没有在这里登记，也不接收申请。",
    en: "Named by plans. It is not registered here and takes no applications.",
  },
  "organization.parts": { zh: "在规划中的角色", en: "Its part in the plans" },
  "organization.runs": { zh: "与它有关的资源", en: "Resources that it runs" },
  "organization.name": { zh: "机构名称", en: "Name" },
  "organization.name.hint": {
    zh: "与营业执照或登记证书一致",
    en: "As on the business licence or certificate of registration",
  },
  "organization.credit-code": { zh: "统一社会信用代码", en: "Unified social credit code" },
  "organization.credit-code.hint": {
    zh: "18 位。申请核验前必须填写；筹备中的企业可以先留空",
    en: "18 characters. Needed before verification; a company still being founded may leave it empty",
  },
  "organization.credit-code-note": {
    zh: "执照上的代码确实如此的原因",
    en: "Why the licence says so",
  },
  "organization.credit-code-note.hint": {
    zh: "例如早年在某地登记、执照原件如此。工作人员核验时会看到这段说明",
    en: "Such as an older registration whose licence reads so. Staff see this when they verify",
  },
  "organization.another": { zh: "可能已经登记过", en: "Perhaps registered already" },
  "organization.another.hint": {
    zh: "如果就是贵单位，请让已登记的同事在机构页面邀请您加入，不必重复登记",
    en: "If it is yours, ask the colleague who registered it to invite you from its page instead",
  },
  "organization.another.confirm": {
    zh: "这是另一家机构，仍要登记",
    en: "This is another organization: register it",
  },
  "organization.area": { zh: "所在区域", en: "Area" },
  "organization.website": { zh: "网站", en: "Website" },
  "organization.description": { zh: "简介", en: "Description" },
  "organization.description.hint": {
    zh: "做什么、为谁做，两三句即可",
    en: "What it does and for whom, in two or three sentences",
  },
  "organization.facts": { zh: "机构信息", en: "Details" },
  "organization.saved": { zh: "已保存", en: "Saved" },
  "form.not-said": { zh: "暂不填写", en: "Not stated" },
  "form.empty": { zh: "（空）", en: "(empty)" },
  "form.conflict": {
    zh: "您填写期间，其他人保存了以下内容。再次保存将以您填写的为准",
    en: "While you were typing, somebody saved the following. Saving again keeps what you typed",
  },
  "form.conflict.mine": { zh: "您填写的", en: "Yours" },
  "form.conflict.theirs": { zh: "现在保存的", en: "Saved now" },
  "form.conflict.before": { zh: "打开时的", en: "When you opened it" },
  "form.conflict.elsewhere": {
    zh: "改动不在您填写的内容里，可以直接再次保存。",
    en: "What changed is not among what you typed: you can save again.",
  },
  "form.ticked": { zh: "已勾选", en: "Ticked" },
  "verification.title": { zh: "核验", en: "Verification" },
  "verification.unverified": {
    zh: "尚未核验。核验由区工作人员完成，通过后对方能看到“已核验”。",
    en: "Not verified. District staff verify organizations; others then see that you are verified.",
  },
  "verification.pending": {
    zh: "已申请核验，区工作人员通常在 3 个工作日内答复。结果会通知您。",
    en: "Verification was asked for. Staff usually answer within 3 working days; you will be told.",
  },
  "verification.verified": {
    zh: "已核验。修改名称、信用代码、区域或网站须经区工作人员审核，审核前原信息继续有效。",
    en: "Verified. A change of name, credit code, area or website waits for staff; until then what is in force stays so.",
  },
  "verification.suspended": {
    zh: "已被区工作人员暂停：资源不参与匹配，也看不到申请。原因见下方记录，请与区工作人员联系。",
    en: "Suspended by district staff: no resource is matched and no application is shown. The reason stands below; please contact them.",
  },
  "verification.rejected": {
    zh: "未通过核验。请按说明修改后再次申请。",
    en: "Verification was refused. Correct what the note says and ask again.",
  },
  "verification.needs-code": {
    zh: "填写统一社会信用代码后可以申请核验",
    en: "Give the credit code, then ask for verification",
  },
  "verification.ask": { zh: "申请核验", en: "Ask for verification" },
  "members.title": { zh: "成员", en: "People" },
  "members.lead": {
    zh: "成员可以看到并处理本机构的全部事项。",
    en: "Everybody here sees and handles all of the organization's business.",
  },
  "members.you": { zh: "（您）", en: "(you)" },
  "members.email": { zh: "对方的邮箱", en: "E-mail address" },
  "members.email.hint": {
    zh: "生成一个链接，由您转发给对方；对方接受后才成为成员",
    en: "You get a link to pass on. The person is a member once the invitation is accepted",
  },
  "members.role": { zh: "角色", en: "Role" },
  "members.invite": { zh: "邀请", en: "Invite" },
  "members.leave": { zh: "离开", en: "Leave" },
  "members.leave.question": {
    zh: "离开后，您将看不到本机构的任何内容；您负责的对接由同事接手。",
    en: "You will no longer see anything of this organization, and colleagues take over your deals.",
  },
  "members.left": { zh: "您已离开该机构", en: "You have left the organization" },
  "invitations.pending": { zh: "等待答复的邀请", en: "Invitations not answered yet" },
  "invitations.by": { zh: "{name}邀请", en: "invited by {name}" },
  "invitations.until": { zh: "有效期至 {day}", en: "until {day}" },
  "invitations.revoke": { zh: "撤回", en: "Take back" },
  "invitations.link": { zh: "给 {email} 的邀请链接", en: "The invitation for {email}" },
  "invitations.link.note": {
    zh: "请转发给对方。链接只显示这一次，7 天内有效，只能使用一次。",
    en: "Pass it on. The link is shown this once, and works once within 7 days.",
  },
  "members.remove": { zh: "移除", en: "Remove" },
  "members.remove.question": {
    zh: "移除后，{name}将看不到本机构的任何内容。",
    en: "{name} will no longer see anything of this organization.",
  },
} satisfies Messages;
