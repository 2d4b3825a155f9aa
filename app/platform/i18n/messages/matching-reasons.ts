import type { Messages } from "../types.ts";

/**
 * Why a pair matches, what stands against it, and what would change it. Read by both sides, so neither is
 * “you”. `reason.<part>.<fit>` has a text for every case of REASON_FITS.
 */
export const matchingReasons = {
  "reason.sector.same": {
    zh: "申请的“{sector}”正是该资源面向的领域",
    en: "{sector} is the very sector this resource is for",
  },
  "reason.sector.narrower": {
    zh: "“{sector}”属于该资源面向的“{target}”",
    en: "{sector} is part of {target}, which this resource is for",
  },
  "reason.sector.wider": {
    zh: "该资源面向“{target}”，是“{sector}”中的一部分",
    en: "This resource is for {target}, a part of {sector}",
  },
  "reason.sector.sibling": {
    zh: "“{sector}”与该资源面向的“{target}”同属一个产业",
    en: "{sector} belongs to the same industry as {target}, which this resource is for",
  },
  "reason.sector.open": {
    zh: "该资源不限领域，申请属于“{sector}”",
    en: "This resource takes any sector; the application is in {sector}",
  },
  "reason.sector.none": {
    zh: "申请的领域不在该资源面向的领域内",
    en: "The application lies outside the sectors this resource is for",
  },
  "reason.sector.unknown": {
    zh: "{by, select, application {申请尚未确定产业领域} resource {该资源未说明面向的领域} other {双方都未说明领域}}",
    en: "{by, select, application {The application names no sector yet} resource {This resource does not say which sectors it is for} other {Neither side names a sector}}",
  },
  "reason.plan.in_force": {
    zh: "{area}现行方案列为{tier}产业",
    en: "The plan in force in {area} ranks it as {tier}",
  },
  "reason.plan.history": {
    zh: "仅见于{area}已到期或被替代的方案",
    en: "Named only by a plan of {area} that has ended or was superseded",
  },
  "reason.plan.unnamed": {
    zh: "当地方案未列入这一领域",
    en: "The local plans do not name this sector",
  },
  "reason.plan.ungoverned": { zh: "当地暂无方案可依", en: "No plan governs this place" },
  "reason.needs.all": { zh: "可满足全部需求：{served}", en: "Serves every need: {served}" },
  "reason.needs.some": {
    zh: "可满足{served}（共 {wantedCount} 项需求）{main, select, unserved {，但不是最主要的一项} other {}}",
    en: "Serves {served}, of {wantedCount} needs{main, select, unserved {, though not the main one} other {}}",
  },
  "reason.needs.none": { zh: "不提供所需的{wanted}", en: "Does not offer {wanted}" },
  "reason.needs.unknown": {
    zh: "{by, select, application {申请尚未填写需求} resource {该资源未说明提供什么} other {双方都未说明}}",
    en: "{by, select, application {The application states no need yet} resource {This resource does not say what it offers} other {Neither side says}}",
  },
  "reason.stage.inside": {
    zh: "{stage}在接受的阶段内（{stages}）",
    en: "{stage} is among the stages taken ({stages})",
  },
  "reason.stage.outside": {
    zh: "{stage}不在接受的阶段内（{stages}）",
    en: "{stage} is not among the stages taken ({stages})",
  },
  "reason.stage.unknown": {
    zh: "{by, select, application {申请未说明所处阶段} resource {该资源未限定阶段} other {双方都未说明阶段}}",
    en: "{by, select, application {The application does not state its stage} resource {This resource states no stage} other {Neither side states a stage}}",
  },
  "reason.amount.inside": {
    zh: "{need} {amount}，在额度内（{range}）",
    en: "{need} of {amount} lies within the range ({range})",
  },
  "reason.amount.below": {
    zh: "{need} {amount}，低于额度（{range}）",
    en: "{need} of {amount} is below the range ({range})",
  },
  "reason.amount.above": {
    zh: "{need} {amount}，高于额度（{range}）",
    en: "{need} of {amount} is above the range ({range})",
  },
  "reason.amount.instrument": {
    zh: "{need} {amount} 在额度内（{range}），但方式不在对方提供之列",
    en: "{need} of {amount} lies within the range ({range}), but the instrument is not on offer",
  },
  "reason.amount.not_money": {
    zh: "这项资源不涉及金额",
    en: "This resource is not about money",
  },
  "reason.amount.unknown": {
    zh: "{by, select, application {申请未填写{need}金额} resource {该资源未说明额度} other {双方都未说明金额}}",
    en: "{by, select, application {The application states no amount of {need}} resource {This resource states no range} other {Neither side states an amount}}",
  },
  "reason.readiness.inside": {
    zh: "技术成熟度 {readiness} 级，符合要求（{range}）",
    en: "Readiness level {readiness} meets what is asked ({range})",
  },
  "reason.readiness.outside": {
    zh: "技术成熟度 {readiness} 级，不在要求内（{range}）",
    en: "Readiness level {readiness} is outside what is asked ({range})",
  },
  "reason.readiness.unknown": {
    zh: "{by, select, application {申请未填写技术成熟度} resource {该资源未限定成熟度} other {双方都未说明成熟度}}",
    en: "{by, select, application {The application does not state its readiness level} resource {This resource states no readiness level} other {Neither side states a readiness level}}",
  },
  "reason.area.same": { zh: "同在{area}", en: "Both in {area}" },
  "reason.area.inside": {
    zh: "该资源位于{resourceArea}，在{area}内",
    en: "The resource is in {resourceArea}, within {area}",
  },
  "reason.area.near": {
    zh: "{area}与{resourceArea}同属{shared}{moving, select, willing {，且愿意迁址} other {}}",
    en: "{area} and {resourceArea} both lie in {shared}{moving, select, willing {, and the company would move} other {}}",
  },
  "reason.area.far": {
    zh: "企业在{area}，该资源在{resourceArea}{moving, select, willing {，企业愿意迁址} other {}}",
    en: "The company is in {area}, the resource in {resourceArea}{moving, select, willing {; the company would move} other {}}",
  },
  "reason.area.unknown": {
    zh: "{by, select, application {申请未说明所在区域} resource {该资源未说明所在区域} other {双方都未说明区域}}",
    en: "{by, select, application {The application does not say where it is} resource {This resource does not say where it is} other {Neither side says where it is}}",
  },
  "reason.evidence.shared": {
    zh: "双方都提到：{terms}",
    en: "Both speak of: {terms}",
  },
  "reason.evidence.hidden": {
    zh: "双方有 {count} 个共同的技术词，接受对接后可见",
    en: "{count, plural, one {# technical word is} other {# technical words are}} shared; you see which after the introduction",
  },
  "reason.evidence.none": {
    zh: "该资源以往没有提到申请中的技术词",
    en: "The resource's record mentions none of the application's terms",
  },
  "reason.evidence.unknown": {
    zh: "{by, select, application {申请正文中还没有可比对的技术词} resource {该资源还没有可比对的记录} other {双方都没有可比对的内容}}",
    en: "{by, select, application {The application's text has no terms to compare yet} resource {This resource has no record to compare yet} other {There is nothing to compare yet}}",
  },
  "reason.capacity.free": {
    zh: "尚有 {free} 个名额{asked, plural, =0 {} other {，按时答复 {rate}（共 # 次）}}",
    en: "{free, plural, one {# place} other {# places}} free{asked, plural, =0 {} other {; answers in time: {rate} of #}}",
  },
  "reason.capacity.full": { zh: "名额已满", en: "No places left" },
  "reason.capacity.record": {
    zh: "名额未说明，按时答复 {rate}（共 {asked} 次）",
    en: "Places not stated; answers in time: {rate} of {asked}",
  },
  "reason.capacity.unclaimed": {
    zh: "尚无机构认领，没有人答复",
    en: "Nobody has claimed it, so nobody answers",
  },
  "reason.capacity.unknown": {
    zh: "名额和答复记录尚无数据",
    en: "No figures yet on places and answers",
  },
  "blocker.need": {
    zh: "只提供{serves}，申请需要的是{wanted}",
    en: "Offers {serves} only; the application asks for {wanted}",
  },
  "blocker.sector": {
    zh: "只接受{accepted}，申请属于{claimed}",
    en: "Takes {accepted} only; the application is in {claimed}",
  },
  "blocker.stage": {
    zh: "只接受{stages}，企业处于{stage}",
    en: "Takes {stages} only; the company is at {stage}",
  },
  "blocker.amount_low": {
    zh: "{need}不低于 {min}，申请为 {amount}",
    en: "{need} from {min}; the application asks for {amount}",
  },
  "blocker.amount_high": {
    zh: "{need}不超过 {max}，申请为 {amount}",
    en: "{need} up to {max}; the application asks for {amount}",
  },
  "blocker.instrument": {
    zh: "{need}只做{instruments}，申请为{instrument}",
    en: "{need} as {instruments} only; the application asks for {instrument}",
  },
  "blocker.readiness_low": {
    zh: "要求技术成熟度 {min} 级及以上，目前为 {readiness} 级",
    en: "Asks for readiness level {min} or above; it is at {readiness}",
  },
  "blocker.readiness_high": {
    zh: "只接受技术成熟度 {max} 级及以下，目前为 {readiness} 级",
    en: "Takes readiness up to level {max}; it is at {readiness}",
  },
  "blocker.area": {
    zh: "只接受{areas}的企业，企业在{area}且不迁址",
    en: "Takes companies in {areas} only; this one is in {area} and would not move",
  },
  "blocker.requires": { zh: "缺：{fact}", en: "Lacks: {fact}" },
  "blocker.window_closed": { zh: "已于 {closesAt} 截止", en: "Closed on {closesAt}" },
  "blocker.window_not_open": { zh: "{opensAt} 才开放", en: "Opens on {opensAt}" },
  "blocker.full": { zh: "名额已满", en: "No places left" },
  "lift.need": {
    zh: "所需不同，无需为此修改申请",
    en: "It offers something else: nothing to change for it",
  },
  "lift.sector": {
    zh: "领域不同，无法通过修改申请解决",
    en: "Another sector: no change to the application would help",
  },
  "lift.stage": {
    zh: "{liftable, select, true {进入{nextStage}后即可申请} other {企业已超过对方接受的阶段}}",
    en: "{liftable, select, true {Possible from {nextStage}} other {The company is past the stages taken}}",
  },
  "lift.amount_low": {
    zh: "{liftable, select, true {把金额提高到 {min}} other {金额相差太大，不必为此修改申请}}",
    en: "{liftable, select, true {Raise the amount to {min}} other {The amounts lie too far apart to change one’s own for it}}",
  },
  "lift.amount_high": {
    zh: "{liftable, select, true {把金额降到 {max}} other {金额相差太大，不必为此修改申请}}",
    en: "{liftable, select, true {Lower the amount to {max}} other {The amounts lie too far apart to change one’s own for it}}",
  },
  "lift.instrument": { zh: "改为{instruments}", en: "Ask for {instruments}" },
  "lift.readiness_low": {
    zh: "成熟度达到 {min} 级后即可申请",
    en: "Possible from readiness level {min}",
  },
  "lift.readiness_high": {
    zh: "技术已超过对方接受的成熟度",
    en: "The technology is past the levels taken",
  },
  "lift.area": { zh: "表示愿意迁址", en: "Say that the company would move" },
  "lift.requires": {
    zh: "{liftable, select, true {取得或补充：{fact}} other {这是企业的既往情况，无法改变}}",
    en: "{liftable, select, true {Obtain or state: {fact}} other {A thing of the past that cannot change}}",
  },
  "lift.window_closed": { zh: "等待下一次开放", en: "Wait for the next intake" },
  "lift.window_not_open": { zh: "{opensAt} 起可申请", en: "Possible from {opensAt}" },
  "lift.full": { zh: "等待名额释放", en: "Wait until a place comes free" },
  "change.set_amount": {
    zh: "把{need}金额由 {from} 改为 {to}",
    en: "Change the amount of {need} from {from} to {to}",
  },
  "change.set_instrument": {
    zh: "把{need}方式由{from}改为{to}",
    en: "Change the instrument of {need} from {from} to {to}",
  },
  "change.reach_stage": { zh: "由{from}进入{to}", en: "Grow from {from} to {to}" },
  "change.reach_readiness": {
    zh: "技术成熟度由 {from} 级达到 {to} 级",
    en: "Raise readiness from level {from} to {to}",
  },
  "change.agree_to_move": { zh: "表示愿意迁址", en: "Say that the company would move" },
  "change.obtain_fact": { zh: "取得：{fact}", en: "Obtain: {fact}" },
  "change.fill_fact": { zh: "说明是否有：{fact}", en: "Say whether there is: {fact}" },
  "change.fill_amount": {
    zh: "填写{need}金额，例如 {to}",
    en: "State the amount of {need}, for example {to}",
  },
  "change.fill_stage": { zh: "填写所处阶段，例如{to}", en: "State the stage, for example {to}" },
  "change.fill_readiness": {
    zh: "填写技术成熟度，例如 {to} 级",
    en: "State the readiness level, for example {to}",
  },
  "change.fill_area": { zh: "填写所在区域，例如{to}", en: "State the area, for example {to}" },
  "change.gain": { zh: "可 +{points}", en: "adds {points}" },
  "change.gain-upto": { zh: "最多 +{points}", en: "adds up to {points}" },
  "change.surer": { zh: "使判断更可靠", en: "makes the score surer" },
} satisfies Messages;
