import type { FoundDate } from "./head-dates.ts";
import { isSignature, signerBefore } from "./head-dates.ts";
import type { FoundNumber } from "./head-number.ts";
import type { Span } from "./reading-text.ts";

export interface FoundIssuer extends Span {
  issuer: string;
  /** Worked out from the number's letters. */
  derived: boolean;
}

const OFFICE =
  "(?:人民政府(?:办公[室厅])?|委员会(?:办公室)?|管委会(?:办公室)?|办公[室厅]|(?<=[\\u4e00-\\u9fff]{2})[局委厅署]|领导小组(?:办公室)?|市委|区委|县委|省委)";
const ISSUED = new RegExp(
  `([\\u4e00-\\u9fff“”、\\s·]{2,80}?${OFFICE})关于(?:印发|转发|发布|公布|批转|下发|加快|进一步|推进|推动|支持|促进|深化|实施|建设|加强|同意|开展|修订|全面|大力)`,
);

/** Who issued the plan. */
export function readIssuer(
  text: string,
  {
    headEnd,
    dates,
    number,
  }: { headEnd: number; dates: readonly FoundDate[]; number: FoundNumber | null },
): FoundIssuer | null {
  return (
    inFull(announcing(text, headEnd), signing(text, dates)) ??
    signedByMonth(text) ??
    labelled(text, headEnd) ??
    jointly(text) ??
    letterHead(text, headEnd) ??
    byNumber(text, number)
  );
}

/** 市政府办公室 says less than the signature. */
function inFull(said: FoundIssuer | null, signed: FoundIssuer | null): FoundIssuer | null {
  return said && !(signed && /^[省市区县]/.test(said.issuer)) ? said : signed;
}

function announcing(text: string, headEnd: number): FoundIssuer | null {
  const lineEnd = Math.max(headEnd, 400);
  const found = ISSUED.exec(text.slice(0, lineEnd).replace(/\n/g, " "));
  if (!found) return null;
  const said = found[1] ?? "";
  const trimmed = said.replace(/^[\s\S]*(?:[:。]|文件 )/, "").trimStart();
  const start = found.index + said.length - trimmed.length;
  return { start, end: start + trimmed.length, issuer: several(cleaned(trimmed)), derived: false };
}

/** Two offices on one line, with a blank between them or run together. */
function several(said: string): string {
  return said
    .replace(/\s+/g, "")
    .replace(
      /((?:省|市|区|县|旗)委(?:办公[室厅])?|人民政府(?:办公[室厅])?|委员会|管委会)(?=[\u4e00-\u9fff]{2,10}[省市区县旗园][\u4e00-\u9fff]{0,10}(?:人民政府|委员会|办公[室厅]|局))/g,
      "$1、",
    );
}

function cleaned(said: string): string {
  return said.replace(/^(?:名称|标题|名称:|题名|发布机构)/, "").replace(/^\S*?号/, "");
}

/** The lines above the first signed date. */
function signing(text: string, dates: readonly FoundDate[]): FoundIssuer | null {
  for (const { start, role } of dates) {
    if (role !== "signed") continue;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const { start: at, name } = signerBefore(text, lineStart, start);
    if (name !== "" && isSignature(name)) {
      return { start: at, end: at + name.length, issuer: name, derived: false };
    }
    const signers = signersAbove(text, lineStart);
    const first = signers[0];
    const last = signers.at(-1);
    if (first && last) {
      return {
        start: first.start,
        end: last.end,
        issuer: signers.map(({ name }) => name).join("、"),
        derived: false,
      };
    }
  }
  return null;
}

/** A signature whose day is left out (2023年5月). */
function signedByMonth(text: string): FoundIssuer | null {
  for (const { index } of text.matchAll(/\n(?:19|20)\d\d年\d{1,2}月(?=\n|$)/g)) {
    const signers = signersAbove(text, index + 1);
    const first = signers[0];
    const last = signers.at(-1);
    if (!first || !last) continue;
    const issuer = signers.map(({ name }) => name).join("、");
    return { start: first.start, end: last.end, issuer, derived: false };
  }
  return null;
}

function signersAbove(text: string, dateLine: number): (Span & { name: string })[] {
  const signers: (Span & { name: string })[] = [];
  let end = dateLine - 1;
  let sealed = false;
  for (let count = 0; count < 10 && end > 0; count++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    if (/^\(.*代章\)$/.test(line)) sealed = true;
    else if (!isSignature(line)) break;
    else if (sealed) sealed = false;
    else signers.unshift({ start, end, name: line });
    end = start - 1;
  }
  return signers;
}

function labelled(text: string, headEnd: number): FoundIssuer | null {
  const found =
    /(?:发文机关|发布机构|发文单位|制发机关|制定机关|发布单位)[:\s•·\t]*\n?[•·\s]*([\u4e00-\u9fff、]{2,40})/.exec(
      text.slice(0, headEnd + 300),
    );
  if (!found?.[1]) return null;
  const issuer = found[1].replace(/(?:发文日期|成文日期|发布日期|主题分类|公开).*$/, "");
  const start = found.index + found[0].length - found[1].length;
  return { start, end: start + issuer.length, issuer, derived: false };
}

function jointly(text: string): FoundIssuer | null {
  const found =
    /(?:^|[,。;\n])([\u4e00-\u9fff、]{4,120}?)(?:联合|共同|会同有关部门|研究)?(?:制定|制订|编制|印发|起草)(?:了|本)?《/.exec(
      text.slice(0, 3000),
    );
  if (!found?.[1] || !/[局委厅会府办室]$/.test(found[1])) return null;
  const start = found.index + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length, issuer: found[1], derived: false };
}

function letterHead(text: string, headEnd: number): FoundIssuer | null {
  const found =
    /(?:^|\n)([\u4e00-\u9fff]{4,30}?(?:人民政府(?:办公[室厅])?|委员会|管委会|办公室|局))(?:文件)?\n/.exec(
      text.slice(0, headEnd + 1),
    );
  if (!found?.[1]) return null;
  const start = found.index + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length, issuer: found[1], derived: false };
}

/** 府发 is the government's own series, 府办发 its office's. */
function byNumber(text: string, number: FoundNumber | null): FoundIssuer | null {
  if (!number || !/[府政]/.test(number.office)) return null;
  const short = number.office.charAt(0);
  const place = new RegExp(
    `(?:[\\u4e00-\\u9fff]{2,3}[省市])?${short}[\\u4e00-\\u9fff]{1,3}[省市区县]`,
  ).exec(text)?.[0];
  if (!place) return null;
  const office = number.office.includes("办") ? "人民政府办公室" : "人民政府";
  return { start: number.start, end: number.end, issuer: place + office, derived: true };
}
