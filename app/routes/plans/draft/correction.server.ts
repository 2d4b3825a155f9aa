import { z } from "zod";
import type { FactKind } from "#app/domain/plans/draft-fact.ts";
import { FACT_FIELDS, type FactField } from "#app/domain/plans/fact-fields.ts";
import { optionalText, requiredDay, requiredNumber, text } from "#app/http/fields.ts";

/** The form of a corrected fact, by its kind. */
export function correctionSchema(kind: FactKind) {
  return z.object(
    Object.fromEntries(FACT_FIELDS[kind].map((field) => [field.name, schemaOf(field)])),
  );
}

function schemaOf({ type, optional, choices }: FactField): z.ZodType {
  switch (type) {
    case "number":
      return optional ? left(requiredNumber(-1e12, 1e12)) : requiredNumber(-1e12, 1e12);
    case "year":
      return optional ? left(year) : year;
    case "day":
      return requiredDay();
    case "units":
      return optionalText(400).transform((said) =>
        (said ?? "")
          .split(/[、,，;；]/)
          .map((unit) => unit.trim())
          .filter((unit) => unit !== ""),
      );
    case "choice":
      return z.enum(choices as [string, ...string[]]);
    default:
      return text(200);
  }
}

const year = z.coerce.number().int().min(1980).max(2100);

/** What is left empty is null. */
function left(schema: z.ZodType): z.ZodType {
  return z.preprocess(
    (sent) => (sent === "" || sent === undefined ? null : sent),
    schema.nullable(),
  );
}
