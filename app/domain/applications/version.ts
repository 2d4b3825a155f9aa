import type { TermHit } from "../sectors/types.ts";
import type { Fact, NeedKind, SectorChoice, Stage } from "../vocabulary.ts";
import type { Need } from "./need.ts";

/** A need without its free text, which could say who asks. */
export type TeaserNeed = Omit<Need, "purpose">;

/** What a provider may know before both sides have agreed to meet: no name, no text, no document. */
export interface ShownTeaser {
  stage: Stage | null;
  /** Technology readiness level, 1…9. */
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  /** The founder's anonymous sentence; left out where there is none, as in versions from before there were any. */
  pitch?: string;
  /** Keys, the strongest first. */
  sectors: string[];
  needs: TeaserNeed[];
}

/** Who applies and with what, as it is opened by an introduction. */
export interface ShownBody {
  company: string;
  website: string | null;
  title: string;
  text: string;
  teamSize: number | null;
  /** ISO month. */
  foundedOn: string | null;
  facts: Partial<Record<Fact, boolean>>;
  /** With the words of title and text that name them. */
  sectors: { key: string; score: number; terms: TermHit[]; confirmed: boolean }[];
  purposes: { kind: NeedKind; purpose: string }[];
  /** Title and company as `searchText` makes them: what a search of those who see it finds. */
  search: string;
}

/** A document as it was when it was shown. */
export interface ShownDocument {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** Everything of an application that anybody can be shown, at one moment. */
export interface Snapshot {
  teaser: ShownTeaser;
  body: ShownBody;
  documents: ShownDocument[];
}

/** An application as its tables hold it. */
interface Source {
  application: Pick<ShownBody, "title" | "text" | "teamSize" | "foundedOn" | "facts"> &
    Pick<ShownTeaser, "stage" | "readiness" | "area" | "willingToMove"> & { pitch?: string | null };
  organization: { name: string; website: string | null; area: string | null };
  /** In the founder's order. */
  needs: readonly Need[];
  sectors: readonly { sector: string; score: number; terms: TermHit[]; choice: SectorChoice }[];
  documents: readonly ShownDocument[];
}

/** What would be shown of an application now. */
export function snapshotOf(source: Source, search: string): Snapshot {
  const { application, organization, needs, documents } = source;
  const { title, text, teamSize, foundedOn, facts } = application;
  const { stage, readiness, willingToMove, pitch } = application;
  const sectors = source.sectors.filter(({ choice }) => choice !== "removed").sort(strongestFirst);
  return {
    teaser: {
      ...{ stage, readiness, willingToMove },
      ...(pitch ? { pitch } : {}),
      area: application.area ?? organization.area,
      sectors: sectors.map(({ sector }) => sector),
      needs: needs.map(({ kind, amountFen, instrument, squareMetres }) => ({
        ...{ kind, amountFen, instrument, squareMetres },
      })),
    },
    body: {
      ...{ company: organization.name, website: organization.website },
      ...{ title, text, teamSize, foundedOn, facts, search },
      sectors: sectors.map(({ sector, score, terms, choice }) => ({
        ...{ key: sector, score, terms, confirmed: choice === "confirmed" },
      })),
      purposes: needs.flatMap(({ kind, purpose }) => (purpose ? [{ kind, purpose }] : [])),
    },
    documents: documents.map(({ id, name, mediaType, bytes, sha256 }) => ({
      ...{ id, name, mediaType, bytes, sha256 },
    })),
  };
}

type Weighed = Pick<Source["sectors"][number], "sector" | "score" | "choice">;

/** What the founder confirmed before what the text suggests, then by score. */
function strongestFirst(a: Weighed, b: Weighed): number {
  if (a.choice !== b.choice) return a.choice === "confirmed" ? -1 : 1;
  return b.score - a.score || (a.sector < b.sector ? -1 : 1);
}
