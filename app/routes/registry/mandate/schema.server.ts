import { z } from "zod";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { FACTS, INSTRUMENTS, STAGES } from "#app/domain/vocabulary.ts";
import { choices, optionalMoment, optionalMoney, optionalWhole, ticked } from "#app/http/fields.ts";
import type { MandateValues } from "#app/services/registry/publish-mandate.server.ts";

/** The mandate's form. Whether sectors and areas exist, the service says. */
export const mandateSchema = z.object({
  after: z.coerce.number().int().min(0).max(1e6),
  sectors: many(80),
  sectorsStrict: ticked(),
  stages: choices(STAGES),
  areas: many(60),
  requires: choices(FACTS),
  ticketMin: optionalMoney(),
  ticketMax: optionalMoney(),
  instruments: choices(INSTRUMENTS),
  readinessMin: optionalWhole(1, 9, "level"),
  readinessMax: optionalWhole(1, 9, "level"),
  opensAt: optionalMoment("begin"),
  closesAt: optionalMoment("end"),
  places: optionalWhole(0, 100_000, "places"),
  funds: optionalMoney(),
  responseDays: optionalWhole(1, 60, "days"),
});

function many(longest: number) {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z
      .array(z.string().max(longest))
      .max(300)
      .transform((list) => [...new Set(list)]),
  );
}

export function mandateValues(read: z.output<typeof mandateSchema>): MandateValues {
  const body: Mandate = {
    sectors: read.sectors,
    sectorsStrict: read.sectorsStrict && read.sectors.length > 0,
    stages: read.stages,
    areas: read.areas,
    requires: read.requires,
    ticketMinFen: read.ticketMin,
    ticketMaxFen: read.ticketMax,
    instruments: read.instruments,
    readinessMin: read.readinessMin,
    readinessMax: read.readinessMax,
  };
  const { places, funds: fundsFen, opensAt, closesAt, responseDays } = read;
  return { body, places, fundsFen, opensAt, closesAt, responseDays };
}
