import type { CueKind } from "./lexicon.ts";
import type { Word } from "./phrases.ts";
import type { Role } from "./reading.ts";
import { topSector } from "./top-sector.ts";

/** Parts in which a serving trade is not what the company does. */
const ELSEWHERE: readonly Role[] = ["apply", "customer", "background", "negate", "means"];
/** Cues that begin another statement. */
const STATEMENTS: readonly CueKind[] = ["focus", "resume", "head", "subject"];
/** Verbs that are nouns as well: "robot development training". */
const NOUNS = /^(?:自主)?(?:研发|设计|制造|生产|开发|研制)$/;
const LISTING = /^(?:[、/和及与并或]|以及|并且|\s*(?:,|and|or|&)\s*)+$/;
const LATIN = /^[a-z]/;
/** What a serving trade's name may describe: in "training system" the system is the thing itself. */
const MODIFIES =
  /^[^,。;、的与和及]{0,3}?(?:系统|软件|设备|技术|解决方案|方案商|装置|机器|科技|[车仪]|机(?!构)|芯片|引擎|模型|算法|数据|自动化|sdk|saas)/;
/** What follows a serving trade's English name where it is the thing itself, and not "training robots". */
const HEAD_ENDS =
  /^(?:$|[.,:;!?()\n]|-?s\b| (?:for|to|about|on|of|in|with|covering|around|dedicated|aimed|serving|and|or|that|which|who|where|from|by|at|among|between|across|company|companies|agency|agencies|firm|firms|service|services|business|platform|marketplace|provider|broker|brokers|community|website|site|programme|programmes|program|programs|course|courses|portal|office|desk|bureau|group|club|team)\b)/;

/**
 * A trade that serves or talks about others claims what its phrase names: in "insurance for drone
 * operators", "chip recruiting" and "imports used robots" nobody makes drones, chips or robots.
 */
export function markClaims(text: string, words: readonly Word[]): void {
  words.forEach((word, index) => {
    if (!word.entry?.serves || ELSEWHERE.includes(word.reading.role)) return;
    if (LATIN.test(word.term)) claimLatin(text, words, index);
    else claimHan(text, words, index);
  });
}

/** The phrase before ("chip recruiting") and the object behind ("leases robots"). */
function claimHan(text: string, words: readonly Word[], index: number): void {
  const { start, end, entry, reading } = words[index] as Word;
  const next = words[index + 1];
  if (entry?.serves === "object") claimObjects(words, index);
  else if (
    MODIFIES.test(text.slice(end, end + 8)) ||
    (next?.start === end && describesSector(next))
  ) {
    reading.trade = true;
    return;
  }
  const claimed: Word[] = [];
  let right = start;
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at] as Word;
    if (word.reading.clause !== reading.clause) break;
    const gap = text.slice(word.end, right);
    if (isMaker(word)) {
      // "development, sales and training": one of the things that a maker does.
      if (LISTING.test(gap)) {
        reading.trade = true;
        return;
      }
      if (!NOUNS.test(word.term) || gap !== "") break;
    } else if (word.cue !== null && STATEMENTS.includes(word.cue)) {
      break;
    }
    claimed.push(word);
    right = word.start;
  }
  if (claimed.some(isService)) reading.trade = true;
  else claimed.forEach(claim);
}

/** "Leases industrial robots": the phrase right behind, as long as nothing else is done. */
function claimObjects(words: readonly Word[], index: number): void {
  let { end } = words[index] as Word;
  const { reading } = words[index] as Word;
  for (let at = index + 1; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.reading.clause !== reading.clause || word.start - end > 6) return;
    if (word.cue !== null && STATEMENTS.includes(word.cue)) return;
    if (isService(word)) reading.trade = true;
    else claim(word);
    end = word.end;
  }
}

/** "Insurance for drone operators", "drone insurance", "used robots bought and sold". */
function claimLatin(text: string, words: readonly Word[], index: number): void {
  const { start, end, entry, reading } = words[index] as Word;
  const next = words[index + 1];
  if (entry?.serves === "phrase" && !HEAD_ENDS.test(text.slice(end, end + 16))) {
    if (next && text.slice(end, next.start) === " " && describesSector(next)) reading.trade = true;
    return;
  }
  let claimed = 0;
  for (let at = index + 1; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.reading.clause !== reading.clause) break;
    if (word.cue !== null && STATEMENTS.includes(word.cue)) break;
    claim(word);
    claimed++;
  }
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at] as Word;
    const joined = text.slice(word.end, at === index - 1 ? start : words[at + 1]?.start) === " ";
    if (word.reading.clause !== reading.clause || word.cue !== null) break;
    if (!joined && !(entry?.serves === "object" && claimed === 0)) break;
    claim(word);
  }
}

function claim({ entry, reading }: Word): void {
  if (entry && entry.sectors.size > 0 && reading.role !== "negate") reading.role = "customer";
}

/** Services to technology companies are a sector themselves: "patent consulting". */
function isService({ entry }: Word): boolean {
  return [...(entry?.sectors.keys() ?? [])].some((key) => topSector(key) === "service");
}

function isMaker({ cue, term }: Word): boolean {
  return cue === "focus" && NOUNS.test(term);
}

function describesSector({ entry }: Word): boolean {
  return Math.max(0, ...(entry?.sectors.values() ?? [])) >= 4;
}
