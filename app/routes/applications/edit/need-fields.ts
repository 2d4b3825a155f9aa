import { z } from "zod";
import type { Need } from "#app/domain/applications/need.ts";
import { NEED_FIELDS } from "#app/domain/applications/needs.ts";
import { INSTRUMENTS, NEED_KINDS, type NeedKind } from "#app/domain/vocabulary.ts";
import {
  choices,
  optionalChoice,
  optionalMoney,
  optionalText,
  optionalWhole,
} from "#app/http/fields.ts";
import { wanOf } from "#app/ui/money-input.tsx";

const LONGEST_PURPOSE = 300;
const MOST_SQUARE_METRES = 1_000_000;

/** All fields are posted, whether their need is chosen or not: without script none is left out. */
export const needsSchema = z.object({
  kinds: choices(NEED_KINDS),
  main: optionalChoice(NEED_KINDS),
  ...ofEach("Amount", optionalMoney(1)),
  ...ofEach("Instrument", optionalChoice(INSTRUMENTS)),
  ...ofEach("SquareMetres", optionalWhole(1, MOST_SQUARE_METRES, "area")),
  ...ofEach("Purpose", optionalText(LONGEST_PURPOSE)),
});

/** A field for every kind, named by it; what a kind has no use for is left aside when its need is made. */
function ofEach<N extends string, S extends z.ZodType>(name: N, field: S) {
  const fields = NEED_KINDS.map((kind) => [`${kind}${name}`, field] as const);
  return Object.fromEntries(fields) as Record<`${NeedKind}${N}`, S>;
}

/** The needs chosen, the main one first, the others as they stand in the form. */
export function needsOf(values: z.output<typeof needsSchema>): Need[] {
  const order = NEED_KINDS.filter((kind) => values.kinds.includes(kind));
  const main = order.filter((kind) => kind === values.main);
  return [...main, ...order.filter((kind) => kind !== values.main)].map((kind) => {
    const { instruments, squareMetres } = NEED_FIELDS[kind];
    return {
      kind,
      amountFen: instruments ? values[`${kind}Amount`] : null,
      instrument: instruments ? values[`${kind}Instrument`] : null,
      squareMetres: squareMetres ? values[`${kind}SquareMetres`] : null,
      purpose: values[`${kind}Purpose`],
    };
  });
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
