import type { Messages } from "../types.ts";

/** Accounts, sessions and notifications. */
export const identity = {
  "identity.signIn.title": { zh: "登录", en: "Sign in" },
  "identity.signIn.button": { zh: "登录", en: "Sign in" },
  "identity.signIn.new": { zh: "还没有账户？", en: "No account yet?" },
  "identity.signIn.forgot": {
    zh: "忘记密码请联系您所在机构的管理员或系统管理员。",
    en: "Forgot the password? Ask your organization's or the system's administrator.",
  },
  "identity.signIn.first": {
    zh: "请先登录，登录后将回到刚才的页面。",
    en: "Sign in first: you will come back to the page you asked for.",
  },
  "identity.register.title": { zh: "注册账户", en: "Create an account" },
  "identity.register.lead": {
    zh: "企业、服务机构和工作人员使用同一种账户。注册后可登记企业或机构。",
    en: "Startups, providers and staff use the same kind of account. Register your company or organization afterwards.",
  },
  "identity.register.button": { zh: "注册", en: "Create account" },
  "identity.register.known": { zh: "已有账户？", en: "Have an account?" },
  "identity.registered": {
    zh: "注册成功，已为您登录",
    en: "Your account is ready and you are signed in",
  },
  "identity.name": { zh: "姓名", en: "Name" },
  "identity.name.hint": {
    zh: "对接双方会看到这个姓名",
    en: "Shown to those you are introduced to",
  },
  "identity.email": { zh: "邮箱", en: "E-mail address" },
  "identity.password": { zh: "密码", en: "Password" },
  "identity.password.hint": { zh: "至少 10 个字符", en: "At least 10 characters" },

  "account.title": { zh: "账户", en: "Account" },
  "account.profile": { zh: "个人信息", en: "Profile" },
  "account.language": { zh: "界面语言", en: "Language" },
  "account.save": { zh: "保存", en: "Save" },
  "account.saved": { zh: "账户信息已保存", en: "Your account was saved" },
  "account.organizations": { zh: "所属机构", en: "Your organizations" },
  "account.organizations.none": {
    zh: "您还没有加入任何机构。登记企业可提交申请，登记服务机构可认领资源。",
    en: "You belong to no organization yet. Register a startup to apply, or a provider to claim resources.",
  },
  "account.password": { zh: "修改密码", en: "Change password" },
  "account.password.current": { zh: "当前密码", en: "Present password" },
  "account.password.next": { zh: "新密码", en: "New password" },
  "account.password.button": { zh: "修改密码", en: "Change password" },
  "account.password.changed": {
    zh: "密码已修改，其他设备已退出登录",
    en: "The password was changed and other devices were signed out",
  },
  "account.sessions": { zh: "登录设备", en: "Sessions" },
  "account.sessions.text": {
    zh: "如果在公用电脑上登录过，可以让其他设备全部退出。",
    en: "If you signed in on a shared computer, sign out everywhere else.",
  },
  "account.sessions.count": {
    zh: "共有 {count} 个登录状态，包括这台设备。",
    en: "{count, plural, one {You are signed in on this device alone.} other {You are signed in on # devices, this one included.}}",
  },
  "account.sessions.button": { zh: "退出其他设备", en: "Sign out elsewhere" },
  "account.sessions.ended": { zh: "其他设备已退出登录", en: "Other devices were signed out" },
  "refusal.wrong-password": { zh: "当前密码不正确", en: "The present password is not right" },

  "notifications.title": { zh: "通知", en: "Notifications" },
  "notifications.empty": {
    zh: "还没有通知。对接有进展时会在这里告诉您。",
    en: "No notifications yet. You will read here when something moves.",
  },
  "notifications.readAll": { zh: "全部标为已读", en: "Mark all as read" },
  "notifications.new": { zh: "未读", en: "new" },
  "notifications.unread": { zh: "未读", en: "Unread" },
  "notifications.all": { zh: "全部", en: "All" },
  "notifications.noUnread": { zh: "没有未读通知", en: "Nothing unread" },

  "notification.other": { zh: "有新的进展", en: "Something moved" },
  "notification.job-asks": {
    zh: "自动过期任务已暂停：将结束 {expiring} 项对接，等待您确认",
    en: "Expiry has stopped to ask: it would end {expiring, plural, one {# deal} other {# deals}}",
  },
  "notification.deal-interested": {
    zh: "有企业申请对接“{resource}”",
    en: "A startup asks to be introduced to “{resource}”",
  },
  "notification.deal-invited": {
    zh: "“{resource}”邀请您对接",
    en: "“{resource}” invites you to talk",
  },
  "notification.deal-introduced": {
    zh: "“{resource}”的对接双方已互相同意，联系方式已开放",
    en: "Both sides agreed about “{resource}”: names and contacts are open",
  },
  "notification.deal-in_review": {
    zh: "“{resource}”开始评审",
    en: "“{resource}” has begun its review",
  },
  "notification.deal-shortlisted": { zh: "“{resource}”已入围", en: "Shortlisted by “{resource}”" },
  "notification.deal-meeting": {
    zh: "“{resource}”安排约谈",
    en: "“{resource}” wants to meet",
  },
  "notification.deal-offered": { zh: "“{resource}”发出要约", en: "“{resource}” made an offer" },
  "notification.deal-agreed": {
    zh: "“{resource}”的对接已达成",
    en: "Agreement reached about “{resource}”",
  },
  "notification.deal-completed": {
    zh: "“{resource}”的对接已落地，成果已记录",
    en: "“{resource}”: completed, and the outcome recorded",
  },
  "notification.deal-declined": {
    zh: "“{resource}”的对接已婉拒，可查看原因",
    en: "“{resource}” was declined: see why",
  },
  "notification.deal-withdrawn": {
    zh: "“{resource}”的对接已撤回",
    en: "The request to “{resource}” was withdrawn",
  },
  "notification.deal-expired": {
    zh: "“{resource}”的对接超过期限，已自动结束",
    en: "“{resource}”: no answer in time, so it has ended",
  },
  "notification.deal-assigned": {
    zh: "“{resource}”的一项对接分配给您",
    en: "A deal of “{resource}” was assigned to you",
  },
  "notification.deal-undone": {
    zh: "“{resource}”的上一步操作已撤销",
    en: "The last step about “{resource}” was undone",
  },
  "notification.organization-verified": {
    zh: "“{name}”已通过核验",
    en: "“{name}” has been verified",
  },
  "notification.organization-rejected": {
    zh: "“{name}”未通过核验，可查看说明",
    en: "“{name}” was not verified: see why",
  },
  "notification.organization-suspended": {
    zh: "“{name}”已被暂停，可查看说明",
    en: "“{name}” was suspended: see why",
  },
  "notification.organization-reinstated": {
    zh: "“{name}”已恢复",
    en: "“{name}” was reinstated",
  },
  "notification.organization-change-approved": {
    zh: "“{name}”的信息变更已生效",
    en: "A change of “{name}” is in force",
  },
  "notification.organization-change-refused": {
    zh: "“{name}”的信息变更未通过，可查看说明",
    en: "A change of “{name}” was refused: see why",
  },
  "notification.organization-code-moved": {
    zh: "“{name}”登记的信用代码经核对属于另一家机构，核验已失效，可查看说明",
    en: "The credit code of “{name}” was found to be another organization’s, and its verification has ended: see why",
  },
  "notification.claim-accepted": {
    zh: "您认领的“{resource}”已通过",
    en: "Your claim to “{resource}” was accepted",
  },
  "notification.claim-rejected": {
    zh: "您认领的“{resource}”未通过，可查看说明",
    en: "Your claim to “{resource}” was rejected: see why",
  },
} satisfies Messages;
