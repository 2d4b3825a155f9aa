import type { NeedKind } from "../vocabulary.ts";

/** What a startup asks for. Fields that do not belong to the kind are null. */
export interface Need {
  kind: NeedKind;
  /** Fen: equity or debt sought. */
  amountFen: number | null;
  /** For equity and debt: see INSTRUMENTS. */
  instrument: string | null;
  /** Square metres, for space. */
  squareMetres: number | null;
  /** What for: the test, the experiment, the people sought. */
  purpose: string | null;
}
