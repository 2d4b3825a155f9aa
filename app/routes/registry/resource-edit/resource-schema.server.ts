import { z } from "zod";
import { DETAILS, type DetailField } from "#app/domain/registry/details.ts";
import { INSTRUMENTS, NEED_KINDS, type ResourceKind } from "#app/domain/vocabulary.ts";
import {
  choices,
  optionalMoney,
  optionalText,
  optionalWhole,
  text,
  ticked,
} from "#app/http/fields.ts";
import type { ResourceValues } from "#app/services/registry/save-resource.server.ts";
import { lexiconTerms } from "#app/services/sectors/classifier.server.ts";
import { detailName } from "./resource-form.ts";

const MOST_LINES = 50;

/** The form of a resource of one kind: what all have, and the kind's own fields. */
export function resourceSchema(kind: ResourceKind) {
  const details = DETAILS[kind].map((field) => [detailName(field.key), detailSchema(field)]);
  return z.object({
    name: text(120, 2),
    summary: optionalText(2000),
    area: optionalText(60),
    state: z.enum(["draft", "open", "closed"]),
    sectors: manyKeys(),
    serves: choices(NEED_KINDS),
    ...(Object.fromEntries(details) as Record<string, z.ZodType<DetailValue>>),
  });
}

type DetailValue = ResourceValues["details"][string];

function detailSchema({ key, type }: DetailField): z.ZodType<DetailValue> {
  if (key === "instruments") return choices(INSTRUMENTS);
  if (type === "whole") return optionalWhole(0, 1_000_000_000);
  if (type === "readiness") return optionalWhole(1, 9, "level");
  if (type === "money") return optionalMoney();
  if (type === "flag") return ticked();
  return type === "list" ? lines() : optionalText(300);
}

/** A text area with an entry on each line. */
function lines() {
  return optionalText(6000).transform((value) =>
    (value ?? "")
      .split("\n")
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== "")
      .slice(0, MOST_LINES),
  );
}

/** Any number of sector keys; the service knows which there are. */
function manyKeys() {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(80)).max(200),
  );
}

/** What was read from the form, as the service takes it. */
export function resourceValues(
  kind: ResourceKind,
  read: z.output<ReturnType<typeof resourceSchema>>,
): ResourceValues {
  const { name, area, state, sectors, serves } = read;
  const summary = read.summary ?? "";
  const all: Record<string, unknown> = read;
  const details = Object.fromEntries(
    DETAILS[kind].map(({ key }) => [key, (all[detailName(key)] ?? null) as DetailValue]),
  );
  const said = Object.values(details).flatMap((value) => (Array.isArray(value) ? value : []));
  return {
    name,
    summary,
    area,
    state,
    sectors,
    serves,
    details,
    terms: lexiconTerms([name, summary, ...said].join("\n")),
  };
}
