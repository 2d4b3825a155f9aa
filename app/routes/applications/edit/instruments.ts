import type { Instrument, NeedKind } from "#app/domain/vocabulary.ts";

/** The instruments that each need of money may ask for. */
export const INSTRUMENTS_OF: Partial<Record<NeedKind, readonly Instrument[]>> = {
  equity: ["equity", "convertible", "grant"],
  debt: ["loan", "guarantee", "leasing"],
};
