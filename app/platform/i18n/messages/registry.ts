import type { Messages } from "../types.ts";

/** Organizations and resources. `detail.*` are the fields of app/domain/registry/details.ts. */
export const registry = {
  "detail.spaceSquareMetres": { zh: "场地面积（平方米）", en: "Space (m²)" },
  "detail.places": { zh: "可入驻名额", en: "Places" },
  "detail.seedFund": { zh: "种子资金", en: "Seed fund" },
  "detail.services": { zh: "服务内容", en: "Services" },
  "detail.rent": { zh: "租金", en: "Rent" },
  "detail.size": { zh: "基金规模", en: "Fund size" },
  "detail.dryPowder": { zh: "可投余额", en: "Available to invest" },
  "detail.ticketMin": { zh: "单笔下限", en: "Smallest ticket" },
  "detail.ticketMax": { zh: "单笔上限", en: "Largest ticket" },
  "detail.instruments": { zh: "投资方式", en: "Instruments" },
  "detail.portfolio": { zh: "已投企业", en: "Portfolio" },
  "detail.equipment": { zh: "设备", en: "Equipment" },
  "detail.readinessFrom": { zh: "成熟度下限", en: "Readiness from" },
  "detail.readinessTo": { zh: "成熟度上限", en: "Readiness to" },
  "detail.booking": { zh: "预约方式", en: "Booking" },
  "detail.price": { zh: "收费", en: "Price" },
  "detail.batch": { zh: "试制批量", en: "Batch size" },
  "detail.accreditations": { zh: "资质认可", en: "Accreditations" },
  "detail.floorLoad": { zh: "楼面荷载", en: "Floor load" },
  "detail.cleanRoom": { zh: "洁净厂房", en: "Clean room" },
  "detail.hours": { zh: "服务时间", en: "Hours" },
} satisfies Messages;
