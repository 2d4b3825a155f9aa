import type { PlanRole, ResourceKind } from "../../vocabulary.ts";

/** How a name of a body may end, and what that makes it. */
export interface BodyEnding {
  ending: string;
  kind?: ResourceKind;
  role?: PlanRole;
}

const RESOURCES: Record<ResourceKind, string> = {
  fund_of_funds: "引导基金|母基金|创新基金",
  fund: "基金",
  grant: "专项资金",
  proof_of_concept: "概念验证中心|概念验证平台|概念验证基地",
  pilot_line:
    "中试线|中试基地|中试平台|中试中心|中试熟化平台|中试验证平台|工艺平台|工艺制造平台|中试服务平台|量产线|小试中试基地",
  testing:
    "检测中心|检测平台|测试平台|验证平台|测试服务平台|检测验证平台|检测认证中心|检测公共实验室|检测认证公共实验室|认证平台|检测认证基地|检测认证和工程化基地|测试基地|测试场|测试区域|测试环境|开放道路测试环境|检测验证服务平台|试点示范区|先导试验区",
  shared_lab:
    "实验室|创新中心|研究中心|工程中心|技术中心|技术研究中心|研发平台|功能型平台|功能平台|重大科技基础设施|科学装置|示范装置|研究设施|研发中心|科学中心|研究院|设计中心|共性技术平台|公共技术平台|技术平台|资源平台|质子中心|质子治疗中心|推广应用中心|创新研究院",
  incubator: "孵化器|加速器|众创空间|孵化基地|孵化中心|创业社区|孵化载体|孵化集群|科创大道|科创",
  science_park:
    "产业园|科技园|创新园|软件园|产业园区|工业园区|科技园区|特色产业园区|总部园区|科技城|航天城|产业城|创智城|创新港|氢能港|新能港|科技港|细胞科技港|汽车芯谷|械谷|元谷|芯谷|科创园|科创产业园|创新产业园|示范园|小镇|集聚区|集聚商务区|总部集聚区|示范区|试验区|先导区|引领区|功能区|产业基地|产业化基地|转化基地|科研产业基地|示范基地|特色产业集群|产业集群|创新生态圈|生态圈|科创中心|经济技术开发区|经济开发区|高新区|高新技术产业开发区|工业区|商务区|国际汽车城|之城|智慧湾|之星|芯天地|创新带|走廊|开发区",
  service:
    "服务中心|服务平台|综合服务平台|共享平台|工作站|服务站|咨询站|大厦|专窗|服务窗口|交易市场|博览会|人才港|会客厅|科学会堂|调解委员会|转移中心|东部中心|服务专窗|服务工作站|直通站|线上科交汇|科交汇|转化中心|展示转化中心|发布大厅|培训中心|交流培训中心|公共数据中心|数据中心|驿站|特色服务区|服务集聚区|转移转化示范区",
};

const ROLES: readonly [PlanRole, string][] = [
  ["alliance", "联盟|创新联合体|联合体"],
  ["service", "联合会|协会|学会|商会|交易所|上交所|深交所|北交所"],
  ["source", "大学|学院|微电子学院|交大|复旦|师大|微系统所|应物所|光机所|技物所"],
  ["builder", "研究所|科学院|分院|研究总院|东海站"],
  ["clinical", "医院|医院北部院区|医学中心"],
  ["partner", "集团|公司|控股|有限公司|股份"],
];

/** The longest ending first. */
export const ENDINGS: readonly BodyEnding[] = [
  ...(Object.entries(RESOURCES) as [ResourceKind, string][]).flatMap(([kind, endings]) =>
    endings.split("|").map((ending) => ({ ending, kind })),
  ),
  ...ROLES.flatMap(([role, endings]) => endings.split("|").map((ending) => ({ ending, role }))),
].sort((a, b) => b.ending.length - a.ending.length);

/** Institutes are what a plan counts on and what one may ask, by their names. */
export const INSTITUTE = /研究院$/;
