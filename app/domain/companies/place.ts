import { folded } from "../input/search.ts";

/** Shanghai, its districts and its high-tech zone, as addresses and file names write them. */
const SHANGHAI =
  /上海|黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明|张江|临港|shanghai|huangpu|xuhui|changning|jingan|putuo|hongkou|yangpu|minhang|baoshan|jiading|pudong|jinshan|songjiang|qingpu|fengxian|chongming|zhangjiang/;

/** What names another province, or a city other than this one. */
const ELSEWHERE = /[省市]$|省|自治区|自治州|特别行政区|外地|外省|市外|elsewhere/;

/** Whether an area lies in Shanghai; null where its name does not say. */
export function inShanghai(area: string | null): boolean | null {
  if (area === null) return null;
  const name = folded(area);
  // 江苏省张家港市 and 南京市浦口区 name their own city before what may sound like one of ours.
  if (/^(?!上海).*?(?:省|自治区)/.test(name)) return false;
  if (SHANGHAI.test(name)) return true;
  return ELSEWHERE.test(name) ? false : null;
}
