import { z } from "zod";
import type { Need } from "#app/domain/applications/need.ts";
import { INSTRUMENTS, NEED_KINDS, type NeedKind } from "#app/domain/vocabulary.ts";
import {
  choices,
  optionalChoice,
  optionalText,
  optionalWanToFen,
  optionalWhole,
} from "#app/http/fields.ts";
import { wanOf } from "#app/ui/money-input.tsx";

const LONGEST_PURPOSE = 300;
const MOST_SQUARE_METRES = 1_000_000;

/** All fields are posted, whether their need is chosen or not: without script none is left out. */
export const needsSchema = z.object({
  kinds: choices(NEED_KINDS),
  main: optionalChoice(NEED_KINDS),
  equityAmount: optionalWanToFen(),
  equityInstrument: optionalChoice(INSTRUMENTS),
  debtAmount: optionalWanToFen(),
  debtInstrument: optionalChoice(INSTRUMENTS),
  spaceSquareMetres: optionalWhole(1, MOST_SQUARE_METRES),
  ...purposes(),
});

function purposes() {
  const fields = NEED_KINDS.map(
    (kind) => [`${kind}Purpose`, optionalText(LONGEST_PURPOSE)] as const,
  );
  return Object.fromEntries(fields) as Record<
    `${NeedKind}Purpose`,
    ReturnType<typeof optionalText>
  >;
}

/** The needs chosen, the main one first, the others as they stand in the form. */
export function needsOf(values: z.output<typeof needsSchema>): Need[] {
  const order = NEED_KINDS.filter((kind) => values.kinds.includes(kind));
  const main = order.filter((kind) => kind === values.main);
  return [...main, ...order.filter((kind) => kind !== values.main)].map((kind) => ({
    kind,
    amountFen: kind === "equity" || kind === "debt" ? values[`${kind}Amount`] : null,
    instrument: kind === "equity" || kind === "debt" ? values[`${kind}Instrument`] : null,
    squareMetres: kind === "space" ? values.spaceSquareMetres : null,
    purpose: values[`${kind}Purpose`],
  }));
}

/** Saved needs as the form's fields. */
export function typedNeeds(needs: readonly Need[]): Record<string, string | string[] | null> {
  const typed: Record<string, string | string[] | null> = {
    kinds: needs.map((need) => need.kind),
    main: needs[0]?.kind ?? null,
  };
  for (const need of needs) {
    typed[`${need.kind}Amount`] = wanOf(need.amountFen);
    typed[`${need.kind}Instrument`] = need.instrument;
    typed[`${need.kind}SquareMetres`] =
      need.squareMetres === null ? null : String(need.squareMetres);
    typed[`${need.kind}Purpose`] = need.purpose;
  }
  return typed;
}
