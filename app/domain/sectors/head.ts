import type { CueKind } from "./lexicon.ts";
import type { Place, Reading, Role, Sign } from "./reading.ts";

/** Cues that say nothing about what a plain phrase names. */
const QUIET: readonly CueKind[] = ["idle", "subject", "purpose", "relative", "firm"];
/** Cues that say what a mention is to the thing that comes after it. */
const ASIDES: readonly CueKind[] = [...QUIET, "means", "place", "lead", "customerTail", "apply"];
const OPENING: readonly Role[] = ["plain", "focus"];

/** What stands before "is a …" in its clause is the company's name. */
export function becomeHead({ state, readings }: Place): void {
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index] as Reading;
    if (reading.clause !== state.clause) break;
    if (!reading.inHead && reading.role !== "negate") reading.role = "name";
  }
  Object.assign(state, { role: "head", carries: false, inHead: true, before: null });
}

/** "the A that we make", "A, made by us": the sign of what is made, where it stands right before; or -1. */
export function madeBefore({ state, readings, signs, index, text }: Place): number {
  const sign = signs[index] as Sign;
  const at = signs.slice(0, index).findLastIndex(({ cue }) => cue === null);
  const was = readings[at];
  if (was?.sentence !== state.sentence) return -1;
  const gap = text.slice(signs[at]?.end, sign.start);
  const said = text.slice(sign.start, sign.end);
  if (PASSIVE.test(gap + said)) return endsThere(text, sign.end) ? at : -1;
  const ours = was.clause === state.clause && /^we\b/.test(said) && /^ (?:that )?$/.test(gap);
  return ours && !opensAside(text, state.from) ? at : -1;
}

/** "A is by us": what is made stands before the cue. */
const PASSIVE = /^,?(?:都|均|全)?[由是]我们/;

/** Whether only verbs come before the clause ends. */
function endsThere(text: string, from: number): boolean {
  return /^[^,。;!?\n的]{0,8}的?(?:$|[,。;!?\n])/.test(text.slice(from, from + 10));
}

/** "For A we make B": A stands right before "we", but is not made. */
function opensAside(text: string, from: number): boolean {
  return /^\s*(?:for|with|using|from|in|on|at|to|through|against|under|between|when|where|while|before|after|as|if)\b/.test(
    text.slice(from, from + 12),
  );
}

/** Only what stands right before "we make" is made; what its clause names before is a mention. */
export function takeBefore({ state, readings }: Place, made: number): void {
  const clause = readings[made]?.clause;
  for (let at = made; at >= 0 && readings[at]?.clause === clause; at--) {
    const reading = readings[at] as Reading;
    reading.role = at === made ? "focus" : "apply";
  }
  Object.assign(state, { role: "plain", carries: false, before: null });
}

/**
 * A text that never says "is a …" says what the company is where it speaks of itself ("…, we make A"),
 * or else at its opening; where the opening is a plain noun ("maker of A"), its last word is the
 * thing itself.
 */
export function findHead(text: string, readings: Reading[], signs: readonly Sign[]): void {
  markMentions(text, readings, signs);
  const stated = Math.max(statement(text, readings, signs), definition(text, readings, signs));
  const head = readings[stated]?.clause ?? 0;
  const noun = !signs.some(
    ({ cue }, index) => cue !== null && !QUIET.includes(cue) && readings[index]?.clause === head,
  );
  readings.forEach((reading, index) => {
    reading.distance = Math.abs(reading.clause - head);
    if (index < stated || reading.clause !== head || !OPENING.includes(reading.role)) return;
    reading.inHead = true;
    reading.noun = noun;
  });
}

/** "What reaches the customer 的是 A": what is handed over, brought to life or put together, and no "what matters 的是". */
const HANDED_OVER =
  /[,:][^,:。]{0,10}(?:手里|手上|面前|眼前|下线|上市|问世|诞生|成|出|来|到|给[^,:。]{1,4})$/;

/**
 * Whether the company speaks of itself: "we make …", or any verb after a "we" that begins a clause behind another one
 * ("for A and B, we grow C").
 */
function isOwn(
  text: string,
  readings: readonly Reading[],
  signs: readonly Sign[],
  index: number,
): boolean {
  const { cue, start, end } = signs[index] as Sign;
  if (cue === "own") return true;
  const { clause, sentence } = readings[index] as Reading;
  const first = readings.find((reading) => reading.sentence === sentence);
  const said = text.slice(start, end);
  if (said === "的是" && cue === "idle") {
    return clause > (first?.clause ?? clause) && HANDED_OVER.test(text.slice(0, start));
  }
  if (cue !== "subject" || said !== "我们") return false;
  const opens = /[,:]$/.test(text.slice(0, start));
  // "We A" names no verb.
  const next = signs[index + 1];
  const verb = next?.start !== end || next.cue === "lead";
  return opens && verb && clause > (first?.clause ?? clause);
}

/** The sign with which the company first says "we make …", where its opening is only a mention; or -1. */
function statement(text: string, readings: readonly Reading[], signs: readonly Sign[]): number {
  const opening = readings.some(({ clause, role }, index) => {
    const cue = signs[index]?.cue;
    const states = role === "focus" && cue !== "own";
    return clause === 0 && (states || cue === "maker" || cue === "firm");
  });
  return opening ? -1 : signs.findIndex((_, index) => isOwn(text, readings, signs, index));
}

/** What comes after a name or a mention: "A: a …", "A, a …", "A，一家…". */
const DEFINES = /:|, an? |,一[家个款种]/;
/** A longer text says what the company is in other ways; in units. */
const LONGEST_LIST = 120;
/** "A、B、C，…的 D": a list of means, and a last clause that ends with the thing itself. */
const LIST_FIRST = /^[^,:。的]*、[^,:。的]*,(?:.*,)?[^,。]*的(?=[^的,。]{1,14}。?$)/;

/** The first sign after "A: …" or "A, a …", where a plain name or mention stands before it; or -1. */
function definition(text: string, readings: readonly Reading[], signs: readonly Sign[]): number {
  const listed = LIST_FIRST.exec(text.slice(0, LONGEST_LIST))?.[0].length ?? 0;
  const from = listed > 0 ? listed - 1 : text.search(DEFINES);
  const after = from < 0 ? -1 : signs.findIndex(({ start }) => start > from);
  if (after < 0 || text.slice(0, signs[after]?.start).search(/[.。!?;\n]/) >= 0) return -1;
  if (signs.slice(0, after).some(({ cue }) => cue !== null && !ASIDES.includes(cue))) return -1;
  return OPENING.includes(readings[after]?.role ?? "name") ? after : -1;
}

/** "A, B and C need D, we make E": what a sentence names before the company speaks of itself. */
function markMentions(text: string, readings: Reading[], signs: readonly Sign[]): void {
  const spoken = new Map<number, number>();
  signs.forEach(({ cue }, index) => {
    const { sentence, clause, role } = readings[index] as Reading;
    if (spoken.has(sentence)) return;
    if (isOwn(text, readings, signs, index))
      spoken.set(
        sentence,
        goesFurther(readings, signs, index) ? index : clauseAt(readings, clause),
      );
    else if (role === "focus" || role === "head" || cue === "maker" || cue === "firm") {
      spoken.set(sentence, 0);
    }
  });
  readings.forEach((reading, index) => {
    if (reading.role !== "plain" || index >= (spoken.get(reading.sentence) ?? 0)) return;
    reading.role = "apply";
  });
}

/** "A and B see through our C": the clause names something after the company speaks of itself. */
function goesFurther(readings: readonly Reading[], signs: readonly Sign[], own: number): boolean {
  const clause = readings[own]?.clause;
  return signs.some(
    ({ cue }, index) => index > own && cue === null && readings[index]?.clause === clause,
  );
}

function clauseAt(readings: readonly Reading[], clause: number): number {
  return readings.findIndex((reading) => reading.clause === clause);
}
