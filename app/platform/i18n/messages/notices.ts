import type { Messages } from "../types.ts";

/** What a person is told of: a line of the page, of a mail and of a group's robot. */
export const notices = {
  "notification.invited": {
    zh: "“{name}”邀请您加入",
    en: "“{name}” invites you to join",
  },
  "notification.invitation-accepted": {
    zh: "{name}已加入“{organization}”",
    en: "{name} has joined “{organization}”",
  },
  "notification.invitation-declined": {
    zh: "{name}谢绝加入“{organization}”",
    en: "{name} declined to join “{organization}”",
  },
  "notification.member-removed": {
    zh: "您已不再是“{name}”的成员",
    en: "You are no longer a member of “{name}”",
  },
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
  "notification.deal-countered": {
    zh: "“{resource}”的要约有新的还价",
    en: "A counter-offer about “{resource}”",
  },
  "notification.deal-reported": {
    zh: "“{resource}”的成果已上报，等您确认",
    en: "An outcome of “{resource}” was reported and waits for you",
  },
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
  "notification.deal-shared": {
    zh: "“{resource}”的一项对接有新版申请可看",
    en: "A deal of “{resource}”: a newer version of the application was shared",
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
    en: "The credit code of “{name}” was found to be another organization's, and its verification has ended: see why",
  },
  "notification.claim-accepted": {
    zh: "您认领的“{resource}”已通过",
    en: "Your claim to “{resource}” was accepted",
  },
  "notification.claim-rejected": {
    zh: "您认领的“{resource}”未通过，可查看说明",
    en: "Your claim to “{resource}” was rejected: see why",
  },
  "notification.company-claim-accepted": {
    zh: "您认领的企业“{company}”已通过",
    en: "Your claim to the company “{company}” was accepted",
  },
  "notification.company-claim-rejected": {
    zh: "您认领的企业“{company}”未通过",
    en: "Your claim to the company “{company}” was rejected",
  },
  "notification.company-reminded": {
    zh: "区里提醒：“{company}”有资质快到期，或离下一项资质不远，请查看企业档案",
    en: "The district reminds you: “{company}” has a title that lapses, or one within reach. See its file",
  },
  "notification.question-asked": {
    zh: "“{resource}”有一个问题等您回答",
    en: "A question about “{resource}” waits for your answer",
  },
  "notification.question-answered": {
    zh: "“{resource}”的提问已有回答",
    en: "A question about “{resource}” was answered",
  },
  "notification.message": {
    zh: "“{resource}”的对接有新消息",
    en: "New message about “{resource}”",
  },
  "notification.file-shared": {
    zh: "“{resource}”的对接有新文件",
    en: "New file in the room of “{resource}”",
  },
  "notification.entry-corrected": {
    zh: "“{resource}”的对接有一条内容已更正",
    en: "Something said about “{resource}” was corrected",
  },
  "notification.entry-widened": {
    zh: "“{resource}”的对接有一条内容现在也向您公开",
    en: "Something said about “{resource}” is now open to you too",
  },
  "notification.mentioned": {
    zh: "有人在“{resource}”的对接中提到您",
    en: "You were mentioned in the room of “{resource}”",
  },
  "notification.offer-sent": {
    zh: "“{resource}”的要约已发出，等您答复",
    en: "An offer about “{resource}” waits for your answer",
  },
  "notification.offer-countered": {
    zh: "“{resource}”的要约有新的还价，等您答复",
    en: "A counter-offer about “{resource}” waits for your answer",
  },
  "notification.offer-accepted": {
    zh: "“{resource}”的要约已被接受",
    en: "The offer about “{resource}” was accepted",
  },
  "notification.offer-declined": {
    zh: "“{resource}”的要约未被接受",
    en: "The offer about “{resource}” was declined",
  },
  "notification.offer-withdrawn": {
    zh: "“{resource}”的要约已撤回",
    en: "The offer about “{resource}” was withdrawn",
  },
  "notification.offer-expiring": {
    zh: "“{resource}”的要约即将到期",
    en: "The offer about “{resource}” ends soon",
  },
  "notification.offer-expired": {
    zh: "“{resource}”的要约已到期",
    en: "The offer about “{resource}” has ended",
  },
  "notification.outcome-proposed": {
    zh: "“{resource}”的成果等您确认",
    en: "An outcome of “{resource}” waits for your confirmation",
  },
  "notification.outcome-confirmed": {
    zh: "“{resource}”的成果已由双方确认",
    en: "Both sides confirmed the outcome of “{resource}”",
  },
  "notification.outcome-disputed": {
    zh: "对方对“{resource}”的成果有异议",
    en: "The other side disputes the outcome of “{resource}”",
  },
  "notification.answer-due-soon": {
    zh: "“{resource}”的答复期限临近",
    en: "An answer about “{resource}” is due soon",
  },
  "notification.answer-due": {
    zh: "“{resource}”的答复今天到期",
    en: "An answer about “{resource}” is due today",
  },
  "notification.answer-overdue": {
    zh: "“{resource}”的答复已逾期",
    en: "An answer about “{resource}” is overdue",
  },
  "notification.lever-reminded": {
    zh: "区里催办“{resource}”的对接",
    en: "The district asks for an answer about “{resource}”",
  },
  "notification.lever-introduced": {
    zh: "区里为您引荐“{resource}”",
    en: "The district introduces “{resource}” to you",
  },
  "notification.lever-introduced-to": {
    zh: "区里向“{resource}”引荐了一家企业",
    en: "The district introduces a startup to “{resource}”",
  },
  "notification.district-late": {
    zh: "{count} 件对接事项逾期两个工作日仍未答复",
    en: "{count, plural, one {# case has} other {# cases have}} had no answer for two working days after the day",
  },
  "notification.wish-claimed": {
    zh: "您关注的“{resource}”已有机构认领，可以申请对接",
    en: "“{resource}”, which you asked about, has been claimed: you can ask for contact",
  },
  "notification.district-word": {
    zh: "区里在“{resource}”的对接中留言",
    en: "The district wrote in the room of “{resource}”",
  },
  "notification.more": {
    zh: "，另有 {count} 项",
    en: ", and {count} more",
  },
} satisfies Messages;
