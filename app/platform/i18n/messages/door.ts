import type { Messages } from "../types.ts";

/** From the first sentence at the door to a submitted application. */
export const door = {
  "door.text": {
    zh: "用几句话说说您做什么、需要什么",
    en: "Say in a few sentences what you do and what you need",
  },
  "door.text.example": {
    zh: "我们做车规级激光雷达芯片，样片已送主机厂，正在融天使轮，想融 800 万，找一间 300 平的实验场地，公司在安亭",
    en: "We make automotive lidar chips; samples are with a car maker. We are raising an angel round of RMB 8 million, need 300 sqm of lab space, and are based in Anting",
  },
  "door.button": { zh: "看看谁能帮您", en: "See who can help" },
  "door.not-kept": {
    zh: "查找时不保存您写的内容；申请时会带过去，不用再写一遍。",
    en: "Looking keeps nothing of what you write; when you apply it comes along and need not be written again.",
  },
  "door.too-long": {
    zh: "最多 {max} 个字，现在有 {count} 个。请删短后再查找，您写的内容还在",
    en: "At most {max} characters, and this has {count}. Shorten it and look again; what you wrote is still here",
  },
  "door.read": { zh: "读到的", en: "What we read" },
  "door.read.hint": {
    zh: "都可以在下一步改。",
    en: "All of it can be changed in the next step.",
  },
  "door.read.team": {
    zh: "团队 {count} 人",
    en: "{count, plural, one {1 person} other {Team of #}}",
  },
  "door.read.founded": { zh: "{month} 成立", en: "Founded {month}" },
  "door.read.moves": { zh: "可以迁址", en: "Would move" },
  "door.apply": { zh: "用这段话申请对接", en: "Apply with these words" },
  "door.apply.hint": {
    zh: "下一步注册，再核对一页就能提交。",
    en: "Next you create an account, then check one page and submit.",
  },
  "door.apply.member-hint": {
    zh: "核对一页就能提交。",
    en: "Check one page and submit.",
  },
  "door.answering": {
    zh: "能答复的 {count} 家",
    en: "{count, plural, one {One that can answer} other {# that can answer}}",
  },
  "door.answering.none": {
    zh: "这些情况还没有能答复的机构符合。申请会保留，有合适的机构登记或认领后自动匹配。",
    en: "Nobody who can answer fits this yet. Your application is kept and matched as soon as somebody does.",
  },
  "door.named": {
    zh: "规划载明、尚无人认领的 {count} 项",
    en: "{count, plural, one {One named in a plan, not yet claimed} other {# named in plans, not yet claimed}}",
  },
  "door.nothing.title": {
    zh: "没有读到重点产业",
    en: "No priority sector was found in this",
  },
  "door.nothing.text": {
    zh: "各园区规划的重点产业里没有与您的描述相符的，提交后也不会匹配到机构。不限产业的资源、服务和政策仍然可用，可以直接联系。如果您做的是技术产品，请写出技术名称、产品和用途，或自己选择领域。",
    en: "None of the sectors that the park plans favour fits what you wrote, so an application will not be matched. Resources, services and policies for every sector are still open to you: contact them directly. If yours is a technology business, name the technology, the product and its use, or choose sectors yourself.",
  },
  "door.general": { zh: "不限产业的资源", en: "Open to every sector" },
  "door.general.none": {
    zh: "目前没有不限产业的资源。",
    en: "Nothing is registered that takes every sector.",
  },
  "door.general.plans": {
    zh: "查看各区规划和政策",
    en: "Read the districts’ plans and policies",
  },

  "door.begin.title": { zh: "申请对接", en: "Apply" },
  "door.begin.lead": {
    zh: "注册后核对一页，就能提交。",
    en: "Create an account, check one page, and submit.",
  },
  "door.begin.member-lead": {
    zh: "写几句话，系统读出领域、阶段和需求，核对一页就能提交。",
    en: "Write a few sentences; sector, stage and needs are read from them. Check one page and submit.",
  },
  "door.begin.words": { zh: "您写的", en: "What you wrote" },
  "door.begin.text": { zh: "您做什么、需要什么", en: "What you do and what you need" },
  "door.begin.text.hint": {
    zh: "留空则逐步填写。",
    en: "Leave it empty to fill in the form step by step.",
  },
  "door.begin.company": { zh: "企业名称", en: "Company" },
  "door.begin.company.hint": {
    zh: "营业执照上的全称；还没注册的写项目团队名",
    en: "As on the licence; a team that is still founding one gives the team’s name",
  },
  "door.begin.which": { zh: "为哪家企业申请", en: "For which company" },
  "door.begin.submit": { zh: "继续", en: "Continue" },
  "door.begin.register": { zh: "注册并继续", en: "Create the account and continue" },
  "door.begin.known": { zh: "已有账户？登录后继续", en: "Have an account? Sign in and continue" },
  "door.begin.sign-in": { zh: "登录并继续", en: "Sign in and continue" },
  "door.begin.provider": {
    zh: "您代表孵化器、基金或平台？",
    en: "Here for an incubator, a fund or a platform?",
  },
  "door.begin.provider.link": { zh: "注册机构账户", en: "Register as an institution" },
  "door.begun": {
    zh: "已为您填好，请核对后提交",
    en: "Filled in for you: check it and submit",
  },

  "door.data.title": { zh: "数据怎么用", en: "How your data is used" },
  "door.data.account": {
    zh: "姓名和邮箱用于登录；双方同意对接、且您授权后，对方才能看到。",
    en: "Name and e-mail are for signing in; a provider sees them only once both sides have agreed to talk and you allow it.",
  },
  "door.data.application": {
    zh: "您写的内容先存为草稿，提交前只有您的团队能看到；提交后，机构先看匿名摘要。",
    en: "What you write is a draft that only your team sees; once submitted, providers first see a summary without names.",
  },
  "door.data.staff": {
    zh: "所在区的工作人员可以看到机构登记信息和已提交的申请，用于核验和协助。",
    en: "Staff of your district see the organization’s entry and submitted applications, to verify and to help.",
  },
  "door.data.leave": {
    zh: "授权可以随时撤回；不用于广告，也不出售。",
    en: "Consent can be taken back at any time. Nothing is sold or used for advertising.",
  },
  "door.register.kind": { zh: "您是", en: "You are" },
  "door.register.kind.startup": { zh: "创业者", en: "A founder" },
  "door.register.kind.startup.hint": {
    zh: "为企业或团队申请对接",
    en: "Applying for a company or a team",
  },
  "door.register.kind.provider": { zh: "服务机构", en: "An institution" },
  "door.register.kind.provider.hint": {
    zh: "孵化器、基金、实验室、平台或专业服务",
    en: "An incubator, fund, lab, platform or professional service",
  },

  "door.check.title": { zh: "核对并提交", en: "Check and submit" },
  "door.check.lead": {
    zh: "以下内容读自您写的话。改错补漏，然后提交。",
    en: "Read from your own words. Correct it, add what is missing, and submit.",
  },
  "door.check.steps": { zh: "逐步填写更多内容", en: "Fill in more, step by step" },
  "door.check.about": { zh: "做什么", en: "What you do" },
  "door.check.needs": { zh: "需要什么", en: "What you need" },
  "door.check.needs.more": { zh: "其他需求", en: "Other needs" },
  "door.check.company": { zh: "企业", en: "The company" },
  "door.check.consent": { zh: "授权", en: "Consent" },
  "door.check.sectors.none": {
    zh: "没有读到重点产业。这样提交不会匹配到机构；请写得更具体，或自己选择领域。",
    en: "No priority sector was found. Submitted like this it will not be matched: be more specific, or choose sectors yourself.",
  },
  "door.check.sectors.choose": { zh: "自己选择领域", en: "Choose sectors yourself" },
  "door.check.save": { zh: "先保存", en: "Save for now" },
} satisfies Messages;
