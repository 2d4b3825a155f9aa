import type { Stage } from "../../vocabulary.ts";
import type { Need } from "../need.ts";
import { clausesOf } from "./clauses.ts";
import { areaIn, type NamedArea } from "./read-area.ts";
import { foundedIn, teamSizeIn } from "./read-company.ts";
import { needsIn } from "./read-needs.ts";
import { stageIn } from "./read-stage.ts";

/** What a founder's own words say of an application; everything is to be confirmed, and what they leave open is null. */
export interface DraftReading {
  /** A name for the project from the text's first clause; "" where there is none. */
  title: string;
  stage: Stage | null;
  needs: Need[];
  area: string | null;
  /** True where the text says so; it never says no. */
  willingToMove: true | null;
  teamSize: number | null;
  /** ISO month, or ISO year where only that is stated. */
  foundedOn: string | null;
}

export interface DraftWords {
  areas: readonly NamedArea[];
  /** Traditional, full width and upper case as simplified, half width and lower case, unit by unit. */
  normalise: (text: string) => string;
  thisYear: number;
}

const LONGEST_TITLE = 40;
/** Who speaks and that they make something: not part of the thing's name. */
const OPENINGS: readonly RegExp[] = [
  /^(?:我们|我司|本公司|公司|本团队|团队)?(?:是一家|是|主要|专注于?|从事|致力于)*(?:做|研发|研制|开发|生产|制造|提供|设计)?(?:的是)?/,
  /^(?:we(?:'re| are)?|our (?:company|team)) (?:a (?:company|startup|team) )?(?:that )?(?:mak|develop|build|design|produc)(?:es?|s|ing|e)? /i,
];

/** Reads what can be told from a text. Sectors are the classifier's to tell. */
export function readDraft(text: string, { areas, normalise, thisYear }: DraftWords): DraftReading {
  const plain = normalise(text);
  const clauses = clausesOf(plain);
  const { area, moves } = areaIn(clauses, areas);
  return {
    title: titleOf(text),
    stage: stageIn(clauses),
    needs: needsIn(clauses),
    area,
    willingToMove: moves ? true : null,
    teamSize: teamSizeIn(plain),
    foundedOn: foundedIn(plain, thisYear),
  };
}

/** What of an application is read for its sectors: the offsets of what is found are into this. */
export function classifiedText({ title, text }: { title: string; text: string }): string {
  return `${title}\n${text}`;
}

/** The first clause without "we make"; cut at a word where it is long. */
function titleOf(text: string): string {
  const first =
    text
      .trim()
      .split(/[,，。;；!！?？\n]|\.(?:\s|$)/, 1)[0]
      ?.trim() ?? "";
  const bare = OPENINGS.reduce((rest, opening) => rest.replace(opening, "").trim(), first) || first;
  if (bare.length <= LONGEST_TITLE) return bare;
  const cut = [...bare.slice(0, LONGEST_TITLE)].join("");
  const word = /^(.{12,})\s\S*$/.exec(cut)?.[1];
  return (word ?? cut).replace(/[\uD800-\uDBFF]$/, "").trim();
}
