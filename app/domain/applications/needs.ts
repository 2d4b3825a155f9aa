import type { Instrument, NeedKind } from "../vocabulary.ts";

/** What can be said of a need besides what it is for, which every kind has. */
export interface NeedFields {
  /** Money is sought: an amount must be named, in one of these forms. */
  instruments: readonly Instrument[] | null;
  /** Room is sought, in square metres. */
  squareMetres: boolean;
}

const NONE: NeedFields = { instruments: null, squareMetres: false };

/** The fields of each kind of need: form, check and pages ask here. */
export const NEED_FIELDS: Readonly<Record<NeedKind, NeedFields>> = {
  space: { ...NONE, squareMetres: true },
  equity: { ...NONE, instruments: ["equity", "convertible", "grant"] },
  debt: { ...NONE, instruments: ["loan", "guarantee", "leasing"] },
  lab: NONE,
  proof_of_concept: NONE,
  pilot: NONE,
  testing: NONE,
  talent: NONE,
  ip: NONE,
};
