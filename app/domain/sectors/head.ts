import type { CueKind } from "./lexicon.ts";
import type { Place, Reading, Role, Sign } from "./reading.ts";

/** Cues that say nothing about what a plain phrase names. */
const QUIET: readonly CueKind[] = ["idle", "subject", "purpose", "relative", "firm"];
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

/** "the A that we make": the cue stands right behind what is made. */
export function follows({ state, readings, signs, index, text }: Place): boolean {
  const before = signs[index - 1];
  const sign = signs[index];
  if (!before || !sign || readings[index - 1]?.clause !== state.clause) return false;
  return (
    text.startsWith("we ", sign.start) && /^ (?:that )?$/.test(text.slice(before.end, sign.start))
  );
}

/** Only what stands right before "we make" is made; what its clause names before is a mention. */
export function takeBefore({ state, readings, index }: Place): void {
  for (let at = index - 1; at >= 0 && readings[at]?.clause === state.clause; at--) {
    const reading = readings[at] as Reading;
    reading.role = at === index - 1 ? "focus" : "apply";
  }
  Object.assign(state, { role: "plain", carries: false, before: null });
}

/**
 * A text that never says "is a …" says what the company is where it speaks of itself ("…, we make A"),
 * or else at its opening; where the opening is a plain noun ("maker of A"), its last word is the
 * thing itself.
 */
export function findHead(text: string, readings: Reading[], signs: readonly Sign[]): void {
  markMentions(readings, signs);
  const stated = Math.max(statement(readings, signs), definition(text, readings, signs));
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

/** The sign with which the company first says "we make …", where its opening is only a mention; or -1. */
function statement(readings: readonly Reading[], signs: readonly Sign[]): number {
  const opening = readings.some(({ clause, role }, index) => {
    const cue = signs[index]?.cue;
    const states = role === "focus" && cue !== "own";
    return clause === 0 && (states || cue === "maker" || cue === "firm");
  });
  return opening ? -1 : signs.findIndex(({ cue }) => cue === "own");
}

/** What comes after a name or a mention: "A: a …", "A, a …", "A，一家…". */
const DEFINES = /:|, an? |,一[家个款种]/;

/** The first sign after "A: …" or "A, a …", where a plain name or mention stands before it; or -1. */
function definition(text: string, readings: readonly Reading[], signs: readonly Sign[]): number {
  const from = text.search(DEFINES);
  const after = from < 0 ? -1 : signs.findIndex(({ start }) => start > from);
  if (after < 0 || text.slice(0, signs[after]?.start).search(/[.。!?;\n]/) >= 0) return -1;
  if (signs.slice(0, after).some(({ cue }) => cue !== null && !QUIET.includes(cue))) return -1;
  return OPENING.includes(readings[after]?.role ?? "name") ? after : -1;
}

/** "A, B and C need D, we make E": what a sentence names before the company speaks of itself. */
function markMentions(readings: Reading[], signs: readonly Sign[]): void {
  const spoken = new Map<number, number>();
  signs.forEach(({ cue }, index) => {
    const { sentence, clause, role } = readings[index] as Reading;
    if (spoken.has(sentence)) return;
    if (cue === "own") spoken.set(sentence, clause);
    else if (role === "focus" || role === "head" || cue === "maker" || cue === "firm") {
      spoken.set(sentence, 0);
    }
  });
  for (const reading of readings) {
    if (reading.role !== "plain" || reading.clause >= (spoken.get(reading.sentence) ?? 0)) continue;
    reading.role = "apply";
  }
}
