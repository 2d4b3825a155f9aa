import type { Messages } from "../types.ts";

/** Accounts, sessions and notifications. */
export const identity = {
  "identity.signIn.title": { zh: "登录", en: "Sign in" },
  "identity.signIn.button": { zh: "登录", en: "Sign in" },
  "identity.signIn.new": { zh: "还没有账户？", en: "No account yet?" },
  "identity.signIn.forgot": { zh: "忘记密码？", en: "Forgot the password?" },
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
  "identity.set-password.title": { zh: "设置密码", en: "Set your password" },
  "identity.set-password.lead": {
    zh: "账户：{email}",
    en: "Account: {email}",
  },
  "identity.set-password.after": {
    zh: "设置后会直接登录，其他设备上的登录全部退出。",
    en: "You are signed in at once, and signed out on every other device.",
  },
  "identity.set-password.button": { zh: "设置密码并登录", en: "Set the password and sign in" },
  "identity.set-password.done": {
    zh: "密码已设置，已为您登录",
    en: "Your password is set and you are signed in",
  },
  "identity.link-ended.title": { zh: "链接已失效", en: "This link no longer works" },
  "identity.link-ended.password": {
    zh: "设置密码的链接 30 分钟内有效，只能使用一次。请联系系统管理员重新获取。",
    en: "A link to set a password works once, for 30 minutes. Ask the system's administrator for a new one.",
  },
  "identity.link-ended.join": {
    zh: "邀请链接 7 天内有效，只能使用一次，也可能已被撤回。请联系邀请您的人重新发送。",
    en: "An invitation works once, for 7 days, and may have been taken back. Ask whoever invited you for a new one.",
  },
  "identity.join.title": { zh: "加入机构", en: "Join an organization" },
  "identity.join.lead": {
    zh: "“{organization}”邀请您加入。",
    en: "“{organization}” invites you to join.",
  },
  "identity.join.by": { zh: "邀请人", en: "Invited by" },
  "identity.join.for": { zh: "受邀邮箱", en: "For" },
  "identity.join.until": { zh: "有效期至", en: "Valid until" },
  "identity.join.after": {
    zh: "加入后即可查看并处理该机构的事项；以后可以随时离开。",
    en: "Once you have joined you see and handle the organization's business. You can leave at any time.",
  },
  "identity.join.accept": { zh: "加入", en: "Join" },
  "identity.join.decline": { zh: "谢绝", en: "Decline" },
  "identity.join.accepted": { zh: "已加入该机构", en: "You have joined the organization" },
  "identity.join.declined": { zh: "已谢绝邀请", en: "You declined the invitation" },
  "identity.join.sign-in": {
    zh: "请用 {email} 登录或注册，完成后会回到这里。",
    en: "Sign in or create an account as {email}: you will come back here.",
  },
  "identity.join.other": {
    zh: "这份邀请发给 {email}，您现在以 {me} 登录。请退出后用受邀邮箱登录，再打开此链接。",
    en: "This invitation is for {email}, and you are signed in as {me}. Sign out, sign in with the invited address, and open this link again.",
  },
  "refusal.link-ended": {
    zh: "链接已失效，请重新获取",
    en: "This link no longer works: ask for a new one",
  },
  "refusal.invitation-for-another": {
    zh: "这份邀请发给另一个邮箱",
    en: "This invitation is for another address",
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
  "account.invitations": { zh: "邀请", en: "Invitations" },
  "account.invitations.lead": {
    zh: "这些机构邀请您加入。接受之前，对方看不到您的任何信息。",
    en: "These organizations invite you. They see nothing of you before you join.",
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
} satisfies Messages;
