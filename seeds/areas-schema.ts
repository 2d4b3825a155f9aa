import { z } from "zod";

/** The official division of the city, and the name of what lies outside it. */
export interface AreaFile {
  city: string;
  /** The towns and subdistricts of each district. */
  districts: Record<string, string[]>;
  elsewhere: string;
}

const name = z.string().trim().min(2).max(20);

/** The form of `seeds/areas.json`: every name once. */
export const areasSchema: z.ZodType<AreaFile> = z
  .strictObject({ city: name, districts: z.record(name, z.array(name)), elsewhere: name })
  .superRefine(({ city, districts, elsewhere }, ctx) => {
    const names = [city, elsewhere, ...Object.keys(districts), ...Object.values(districts).flat()];
    const twice = names.find((each, at) => names.indexOf(each) < at);
    if (twice) ctx.addIssue({ code: "custom", path: ["districts"], message: `${twice} twice` });
  });
