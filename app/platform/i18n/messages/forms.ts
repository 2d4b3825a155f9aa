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
  "form.number": { zh: "请填写数字", en: "Enter a number" },
  "form.invalid": { zh: "这一项填写有误，请检查", en: "Something is wrong here, please check" },
  "refusal.invalid": {
    zh: "内容有误，请检查后重试",
    en: "Something is wrong, please check and try again",
  },
  "refusal.stale": {
    zh: "其他人刚刚修改了这条记录。您的内容仍在表单中，请核对最新内容后再提交",
    en: "Somebody changed this record a moment ago. What you typed is still here: compare it with the latest and send again",
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
  "refusal.full": { zh: "名额已满", en: "No places left" },
} satisfies Messages;
