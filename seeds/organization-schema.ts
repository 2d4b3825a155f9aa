import { z } from "zod";
import type { OrganizationEntry } from "#app/domain/registry/organization-file.ts";
import { NAMED_KINDS } from "#app/domain/vocabulary.ts";
import { otherNames } from "./registry-schema.ts";

const name = z.string().trim().min(1).max(200);

/** The form of `seeds/organizations.json`. */
export const organizationsSchema: z.ZodType<OrganizationEntry[]> = z.array(
  z.strictObject({
    name,
    kind: z.enum(NAMED_KINDS),
    aliases: z.array(name).default([]),
    otherNames: otherNames.default([]),
    summary: z.string().trim().min(1).max(200),
  }),
);
