import type { Messages } from "../types.ts";

/** The founder's deals: what comes next and what can be done. */
export const founderDeals = {
  "deals.unread": { zh: "{count} 条未读", en: "{count} unread" },
  "deals.title": { zh: "对接事项", en: "Deals" },
  "deals.provider-stopped": {
    zh: "这家机构目前未通过核验或已被暂停，看不到您的资料，对接暂时不能推进。您可以等待，也可以结束对接。",
    en: "This provider is not verified or is suspended at present: it sees nothing of yours, and the deal cannot go on. You can wait, or end it.",
  },
  "deals.lead": {
    zh: "您申请的和对方邀请的，都在这里。",
    en: "What you asked for, and what others invited you to.",
  },
  "deals.search": { zh: "机构或项目名称、拼音首字母", en: "Resource, project or pinyin initials" },
  "deals.state": { zh: "状态", en: "State" },
  "deals.resource": { zh: "资源", en: "Resource" },
  "deals.application": { zh: "申请", en: "Application" },
  "deals.waits": { zh: "等待", en: "Waits for" },
  "deals.waits.you": { zh: "等您答复", en: "You" },
  "deals.waits.them": { zh: "等对方", en: "Them" },
  "deals.updated": { zh: "最近更新", en: "Updated" },
  "deals.none": {
    zh: "还没有对接事项。在匹配结果中选择想对接的机构。",
    en: "No deals yet. Choose whom to ask among your matches.",
  },
  "deals.none-found": { zh: "没有符合条件的对接事项", en: "No deal fits these filters" },
  "deals.show-all": { zh: "显示全部", en: "Show all" },
  "deals.to-applications": { zh: "去看匹配结果", en: "See the matches" },
  "deals.facts": { zh: "对接内容", en: "Details" },
  "deals.timeline": { zh: "进展", en: "What happened" },
  "deals.why": { zh: "为什么匹配", en: "Why it matches" },
  "deals.message": { zh: "附言", en: "Message" },
  "deals.outcome": { zh: "成果", en: "Outcome" },
  "deals.shown": { zh: "对方看到的版本", en: "What they see" },
  "deals.shown.current": {
    zh: "对方看到的是第 {number} 版（{at}），与现在的申请一致。",
    en: "They see version {number} of {at}, which is the application as it is now.",
  },
  "deals.shown.changed": {
    zh: "对方看到的是第 {number} 版（{at}）。您之后的修改，对方看不到。",
    en: "They see version {number} of {at}. What you have changed since is not shown to them.",
  },
  "deals.share": { zh: "分享现在的版本", en: "Share the present version" },
  "deals.share.with": { zh: "分享给：", en: "Share it with:" },
  "deals.share.lead": {
    zh: "您修改了申请。以下机构看到的仍是引荐时的版本。",
    en: "You have changed the application. These providers still see it as it was.",
  },
  "deals.share.version": { zh: "第 {number} 版，{at}", en: "version {number} of {at}" },
  "deals.done.share": { zh: "已分享，对方会收到通知", en: "Shared; they are told" },
  "deals.contact": { zh: "对方联系方式", en: "How to reach them" },
  "deals.contact.organization": { zh: "机构", en: "Organization" },
  "deals.contact.website": { zh: "网站", en: "Website" },
  "deals.contact.people": { zh: "联系人", en: "People" },
  "deals.note": { zh: "说明", en: "A word of explanation" },
  "deals.withdraw": { zh: "撤回这次对接", en: "Withdraw" },
  "deals.withdraw.question": {
    zh: "对接会结束，对方会收到通知。同一资源不能再次申请。",
    en: "The deal ends and the other side is told. The same resource cannot be asked again.",
  },
  "deals.refuse": { zh: "谢绝邀请", en: "Decline the invitation" },
  "deals.refuse.question": {
    zh: "对方会收到通知，看不到您的企业名称。",
    en: "They are told; they do not learn your name.",
  },
  "deals.done.accept_invitation": {
    zh: "已接受邀请，双方可以联系了",
    en: "Accepted: both sides can now talk",
  },
  "deals.done.decline_invitation": { zh: "已谢绝邀请", en: "Invitation declined" },
  "deals.done.accept_offer": { zh: "已接受要约", en: "Offer accepted" },
  "deals.done.withdraw": { zh: "已撤回", en: "Withdrawn" },
  "deals.next": { zh: "接下来", en: "Next" },
  "deals.due.you": { zh: "请在 {at} 当天或之前答复", en: "Please answer by {at}" },
  "deals.due.them": { zh: "对方应在 {at} 当天或之前答复", en: "They should answer by {at}" },
  "deals.next.interested": {
    zh: "对方已收到匿名摘要，会接受对接或说明婉拒的原因。有答复时通知您。",
    en: "They have the summary without your name, and will accept or say why not. You will be told.",
  },
  "deals.next.invited": {
    zh: "对方邀请您对接。接受后，双方互相看到名称和联系方式。",
    en: "They invite you. If you accept, both sides see names and contact details.",
  },
  "deals.next.introduced": {
    zh: "双方已同意对接。可以直接联系对方，也可以等对方安排评审。",
    en: "Both sides agreed. Reach out to them, or wait for them to begin their review.",
  },
  "deals.next.in_review": {
    zh: "对方正在评审您的申请。",
    en: "They are reviewing your application.",
  },
  "deals.next.shortlisted": {
    zh: "您已入围，对方会约您面谈。",
    en: "You are on the shortlist; they will arrange a meeting.",
  },
  "deals.next.meeting": {
    zh: "对方约您面谈，请与联系人确认时间。",
    en: "They want to meet: agree on a time with the people below.",
  },
  "deals.next.offered": {
    zh: "对方发出了要约。请看下面的条款，可以接受、逐条还价或不接受。",
    en: "They made an offer. Read its terms below: accept, answer term by term, or decline it.",
  },
  "deals.next.countered": {
    zh: "您已还价，等待对方答复。",
    en: "You made a counter-offer; they will answer.",
  },
  "deals.next.reported": {
    zh: "对方提出了成果。请核对后确认，或说明哪里不符。",
    en: "They proposed the outcome. Confirm it, or say what is not so.",
  },
  "deals.next.agreed": {
    zh: "双方已达成一致。办理后由任一方提出成果，另一方确认。",
    en: "You agreed. Once it is carried out, either side proposes the outcome and the other confirms it.",
  },
  "deals.next.completed": { zh: "对接已落地，成果如下。", en: "Done; the outcome is below." },
  "deals.next.declined": {
    zh: "对方婉拒了这次对接，原因见下方进展。您可以看看其他匹配。",
    en: "They declined; the reason is below. Other matches remain open.",
  },
  "deals.next.withdrawn": { zh: "这次对接已撤回。", en: "This deal was withdrawn." },
  "deals.next.expired": {
    zh: "期限内没有答复，这次对接已自动结束。您可以看看其他匹配。",
    en: "Nobody answered in time, so this deal ended. Other matches remain open.",
  },
  "deals.stands.interested": { zh: "等待服务机构答复。", en: "The provider’s answer is awaited." },
  "deals.stands.invited": { zh: "等待企业答复邀请。", en: "The startup’s answer is awaited." },
  "deals.stands.introduced": { zh: "双方已同意对接。", en: "Both sides agreed to talk." },
  "deals.stands.in_review": { zh: "服务机构正在评审。", en: "The provider is reviewing." },
  "deals.stands.shortlisted": { zh: "已入围，待约谈。", en: "Shortlisted; a meeting is next." },
  "deals.stands.meeting": { zh: "正在约谈。", en: "Meeting." },
  "deals.stands.offered": {
    zh: "已发要约，等待企业答复。",
    en: "An offer was made; the startup’s answer is awaited.",
  },
  "deals.stands.countered": {
    zh: "企业已还价，等待服务机构答复。",
    en: "The startup made a counter-offer; the provider’s answer is awaited.",
  },
  "deals.stands.agreed": {
    zh: "已达成，待提出成果。",
    en: "Agreed; the outcome is to be proposed.",
  },
  "deals.stands.reported": {
    zh: "服务机构已提出成果，等待企业确认。",
    en: "The provider proposed the outcome; the startup’s word is awaited.",
  },
  "deals.stands.completed": { zh: "已落地。", en: "Done." },
  "deals.stands.declined": { zh: "已婉拒。", en: "Declined." },
  "deals.stands.withdrawn": { zh: "已撤回。", en: "Withdrawn." },
  "deals.stands.expired": { zh: "到期未答复，已结束。", en: "Ended without an answer." },
} satisfies Messages;
