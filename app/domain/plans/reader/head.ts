import type { Doubt, DraftHead, HeadField } from "./draft.ts";
import { readDates } from "./head-dates.ts";
import { readIssuer } from "./head-issuer.ts";
import { ownNumber, readNumbers } from "./head-number.ts";
import { periodOfGoals, periodOfTitle } from "./head-period.ts";
import { readTitle } from "./head-title.ts";
import { hanNumber } from "./quantities.ts";
import type { Span } from "./reading-text.ts";

export interface FoundHead {
  head: DraftHead;
  places: Partial<Record<HeadField, { span: Span; doubts: Doubt[] }>>;
}

const DRAFT = /征求意见稿|草案|讨论稿|送审稿|公开征求意见|征集意见/;

/** What a plan says of itself before and behind its text. */
export function readHead(text: string, headEnd: number): FoundHead {
  const dates = readDates(text);
  const number = ownNumber(readNumbers(text), headEnd);
  const title = readTitle(text, headEnd);
  const issuer = readIssuer(text, { headEnd, dates, number });
  const signed = dates.filter(({ role }) => role === "signed");
  const made = dates.filter(({ role }) => role === "made");
  const printed = dates.filter(({ role }) => role === "printed");
  const posted = dates.filter(({ role, start }) => role === "posted" && start < headEnd);
  const issued = signed[0] ?? made[0] ?? printed.at(-1) ?? (number ? posted[0] : undefined);
  const effective = readEffective(
    text,
    dates.find(({ role }) => role === "effective"),
    issued,
  );
  const since = effective ?? issued;
  const period =
    (title && periodOfTitle(title)) ??
    periodOfGoals(text, {
      since: since ? { year: Number(since.date.slice(0, 4)), span: since } : null,
    });
  const area = title ? readArea(title) : null;
  const term = readTerm(text);
  const others = [...signed.slice(0, 1), ...made]
    .map(({ date }) => date)
    .filter((date) => date !== issued?.date);
  const places: FoundHead["places"] = {};
  if (title) places.title = { span: title, doubts: [] };
  if (number) places.number = { span: number, doubts: [] };
  if (issuer) places.issuer = { span: issuer, doubts: issuer.derived ? ["derived"] : [] };
  if (issued) places.issuedOn = { span: issued, doubts: others.length > 0 ? ["two-dates"] : [] };
  if (effective) places.effectiveOn = { span: effective, doubts: [] };
  if (period) places.period = { span: period, doubts: period.derived ? ["derived"] : [] };
  if (area) places.area = { span: area, doubts: [] };
  return {
    head: {
      title: title ? { zh: title.title, en: null } : null,
      number: number?.number ?? null,
      issuer: issuer?.issuer ?? null,
      issuedOn: issued?.date ?? null,
      alsoIssuedOn: [...new Set(others)],
      effectiveOn: effective?.date ?? null,
      ...(term === null ? {} : { termYears: term }),
      period: period ? { from: period.from, to: period.to } : null,
      area: area?.area ?? null,
      draft: DRAFT.test(text.slice(0, Math.max(headEnd, 400))),
    },
    places,
  };
}

function readEffective(
  text: string,
  named: (Span & { date: string }) | undefined,
  issued: (Span & { date: string }) | undefined,
): (Span & { date: string }) | null {
  if (named) return named;
  const found = /自(?:印发|发布|公布)之日起(?:正式)?(?:施行|实施|执行)/.exec(text);
  if (!found || !issued) return null;
  return { start: found.index, end: found.index + found[0].length, date: issued.date };
}

function readTerm(text: string): number | null {
  const found = /有效期(?:为|至)?([一二三四五六七八九十]|\d{1,2})年(?!\d)/.exec(text)?.[1];
  if (!found) return null;
  return /\d/.test(found) ? Number(found) : hanNumber(found);
}

/** The place that the title names first. */
function readArea({
  start,
  title,
}: {
  start: number;
  title: string;
}): (Span & { area: string }) | null {
  const lead =
    /^(?:关于)?(?:(?:加快|推进|推动|支持|促进|深化|进一步|全面|加强|建设)+)?/.exec(title)?.[0]
      .length ?? 0;
  const rest = title.slice(lead);
  const named =
    /^(?:上海市|[\u4e00-\u9fff]{2,3}省)?([\u4e00-\u9fff]{2,18}?(?:开发区|示范区|高新区|自贸区|新区|新城|园区|街道|[省市区县镇](?![域级场内外校长政])|园(?![区艺林])))((?:[\u4e00-\u9fff]{2,6}(?:园区|园|片区|新城)(?=改革|“|建设|发展|高质量|创新|科技))?)/.exec(
      rest,
    );
  if (!named) return null;
  const area = (named[1] ?? "") + (named[2] ?? "");
  const at = start + lead + named[0].length - area.length;
  return { start: at, end: at + area.length, area };
}
