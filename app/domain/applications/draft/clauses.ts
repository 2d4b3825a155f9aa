/** What its verb makes of a clause: something wanted, something had or done, or neither. */
export type Mood = "wants" | "has" | "tells";

/** A piece of a text between commas, with what its verb makes of it. */
export interface Clause {
  text: string;
  mood: Mood;
}

const SENTENCE = /[。;!?\n]+|\.(?=\s|$)/;
const CLAUSE = /[,、](?!\d{3})|，/;

/** Said of what is looked for. */
const WANTS =
  /需要|需求|诉求|所需|急需|亟需|想|希望|期望|寻求|寻找|求租|招租|拟|计划|打算|找|缺|求(?!解)|正在(?:融|募|找)|\b(?:needs?|want|wants|wish|hope|seek|seeks|seeking|looking|look for|raise|raising|plan|plans|planning|require|would like)\b/;
/** Said of what is there or over; stands against a wish of the sentence before it. */
const HAS =
  /已|拥有|自有|自建|自研|建有|设有|配有|完成了?|获得|获评|取得|曾|去年|上一轮|此前|(?:^|我们|公司|目前|现)有(?!意|望|机会)|\b(?:have|has|had|own|owns|already|raised|closed|completed|secured|received|won|previously|operate|operates)\b/;
/** Said of where and who one is: ends a list of wishes. */
const TELLS =
  /(?:公司|企业|团队|总部|我们|注册)(?:在|位于|地处|设在|地址|成立|是)|位于|地处|坐落|\b(?:we are|based in|located|founded|headquartered)\b/;

/**
 * Cuts a text, simplified and in lower case, at its commas and stops. A wish lasts to the end of its sentence, over
 * the members of a list, until a clause says something else.
 */
export function clausesOf(text: string): Clause[] {
  return text.split(SENTENCE).flatMap((sentence) => {
    let mood: Mood = "tells";
    return sentence
      .split(CLAUSE)
      .filter((clause) => clause.trim() !== "")
      .map((clause): Clause => {
        mood = moodOf(clause) ?? (mood === "has" ? "tells" : mood);
        return { text: clause, mood };
      });
  });
}

function moodOf(clause: string): Mood | null {
  // "已完成天使轮，计划融…" wants; "想法已…" is rare: the wish is what an application is about.
  if (WANTS.test(clause)) return "wants";
  if (HAS.test(clause)) return "has";
  return TELLS.test(clause) ? "tells" : null;
}
