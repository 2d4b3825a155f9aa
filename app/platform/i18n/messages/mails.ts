import type { Messages } from "../types.ts";

/** What mails say, and what one can choose of them. */
export const mails = {
  "mail.greeting": { zh: "{name}，您好：", en: "Hello {name}," },
  "mail.greeting.unknown": { zh: "您好：", en: "Hello," },
  "mail.unread": { zh: "请勿回复，无人阅读", en: "Not read: please do not reply" },
  "mail.unread.long": {
    zh: "这是系统邮件，回信无人阅读。请点击链接，在平台内答复。",
    en: "This mail was sent by the system and replies are not read. Follow the link and answer there.",
  },
  "mail.why": {
    zh: "您收到这封邮件，因为您接收“{topic}”类邮件。",
    en: "You get this mail because you receive mails about “{topic}”.",
  },
  "mail.why.mandatory": {
    zh: "“{topic}”类邮件关系到您的账号或权益，不能关闭。",
    en: "Mails about “{topic}” concern your account or what you would lose: they cannot be turned off.",
  },
  "mail.settings": { zh: "邮件设置", en: "Mail settings" },
  "mail.stop": { zh: "不再接收这类邮件", en: "Stop mails of this kind" },

  "mail.notice.button": { zh: "打开查看", en: "Open" },
  "mail.notice.several": {
    zh: "刚刚有 {count} 项进展：",
    en: "{count} things have just happened:",
  },
  "mail.digest.subject": {
    zh: "{day} 每日汇总：{count} 项进展",
    en: "Daily digest of {day}: {count, plural, one {one thing} other {# things}}",
  },
  "mail.digest.lead": { zh: "自上次汇总以来：", en: "Since the last digest:" },
  "mail.digest.button": { zh: "查看全部通知", en: "See all notifications" },
  "mail.digest.more": {
    zh: "另有 {count} 项，可在通知页查看。",
    en: "{count, plural, one {One more is} other {# more are}} on the page of notifications.",
  },
  "mail.verify-address.subject": { zh: "请确认您的邮箱", en: "Confirm your address" },
  "mail.verify-address.lead": {
    zh: "请确认这个邮箱是您的，以便对接进展和重设密码的邮件送到您手中。",
    en: "Confirm that this address is yours, so that news and the reset of a password reach you.",
  },
  "mail.verify-address.button": { zh: "确认邮箱", en: "Confirm the address" },
  "mail.verify-address.note": {
    zh: "链接七天内有效。如果您没有注册，请忽略这封邮件。",
    en: "The link works for seven days. If you did not register, ignore this mail.",
  },
  "mail.address-taken.subject": { zh: "您已经有账号了", en: "You have an account already" },
  "mail.address-taken.lead": {
    zh: "有人用这个邮箱注册，而它已经有账号了。如果是您本人，请登录或重设密码。",
    en: "Somebody tried to register with this address, which has an account already. If it was you, sign in or reset your password.",
  },
  "mail.address-taken.button": { zh: "登录", en: "Sign in" },
  "mail.address-taken.note": {
    zh: "如果不是您，无需处理：账号没有任何变化。",
    en: "If it was not you, nothing needs doing: your account is as it was.",
  },
  "mail.reset-password.subject": { zh: "重设密码", en: "Reset your password" },
  "mail.reset-password.lead": {
    zh: "有人为您的账号申请重设密码。点击下面的链接设置新密码。",
    en: "Somebody asked to reset the password of your account. Set a new one by this link.",
  },
  "mail.reset-password.button": { zh: "设置新密码", en: "Set a new password" },
  "mail.reset-password.note": {
    zh: "链接三十分钟内有效，只能使用一次。如果不是您本人申请，请忽略：原密码仍然有效。",
    en: "The link works once, for thirty minutes. If you did not ask, ignore it: your password stays.",
  },
  "mail.new-device.subject": { zh: "您的账号在新设备上登录", en: "Sign-in from a new device" },
  "mail.new-device.lead": {
    zh: "{at}（北京时间），您的账号在一台新设备上登录：{browser}。",
    en: "At {at} (Beijing time) your account was signed in to from a new device: {browser}.",
  },
  "mail.new-device.unknown": { zh: "未知浏览器", en: "unknown browser" },
  "mail.new-device.button": { zh: "查看登录设备", en: "See your sessions" },
  "mail.new-device.note": {
    zh: "如果不是您本人，请立即修改密码，其他设备会全部退出。",
    en: "If it was not you, change your password at once: every other device is signed out.",
  },
  "mail.invitation.subject": {
    zh: "“{organization}”邀请您加入",
    en: "“{organization}” invites you to join",
  },
  "mail.invitation.lead": {
    zh: "{inviter}邀请您加入“{organization}”。接受之前，对方看不到您的任何信息。",
    en: "{inviter} invites you to join “{organization}”. They see nothing of you before you accept.",
  },
  "mail.invitation.button": { zh: "查看邀请", en: "See the invitation" },
  "mail.invitation.note": {
    zh: "链接七天内有效。如果您不认识对方，请忽略这封邮件。",
    en: "The link works for seven days. If you do not know them, ignore this mail.",
  },

  "topic.turn": { zh: "轮到我处理", en: "My turn" },
  "topic.turn.what": {
    zh: "新的申请、邀请、提问、要约，等您答复或确认",
    en: "Requests, invitations, questions and offers that wait for you",
  },
  "topic.deadlines": { zh: "期限与要约到期", en: "Deadlines and offers that end" },
  "topic.deadlines.what": {
    zh: "答复期限临近或已过，要约即将到期",
    en: "An answer is due or overdue, an offer is about to end",
  },
  "topic.decisions": { zh: "决定", en: "Decisions" },
  "topic.decisions.what": {
    zh: "互相同意、约谈、达成、婉拒、结束、成果确认",
    en: "Introduced, meeting, agreed, declined, ended, outcome confirmed",
  },
  "topic.mentions": { zh: "提到我", en: "Mentions of me" },
  "topic.mentions.what": { zh: "有人在对接中点名", en: "Somebody named you in a room" },
  "topic.messages": { zh: "对接沟通", en: "Messages" },
  "topic.messages.what": {
    zh: "新消息、新文件、回答与更正",
    en: "Messages, files, answers and corrections",
  },
  "topic.progress": { zh: "一般进展", en: "Progress" },
  "topic.progress.what": {
    zh: "评审开始、入围、撤销、新版申请",
    en: "Review begun, shortlisted, undone, a newer version",
  },
  "topic.organization": { zh: "机构与资源", en: "Organizations and resources" },
  "topic.organization.what": {
    zh: "核验、信息变更、认领的结果",
    en: "What became of verification, changes and claims",
  },
  "topic.membership": { zh: "成员与邀请", en: "Members and invitations" },
  "topic.membership.what": {
    zh: "邀请、加入、离开",
    en: "Invited, joined, removed",
  },
  "topic.operations": { zh: "系统运行", en: "Operations" },
  "topic.operations.what": {
    zh: "后台任务需要管理员确认",
    en: "A job asks an administrator",
  },
  "topic.security": { zh: "账号安全", en: "Account security" },
  "topic.security.what": {
    zh: "确认邮箱、重设密码、新设备登录",
    en: "Confirming the address, resetting the password, new devices",
  },
} satisfies Messages;
