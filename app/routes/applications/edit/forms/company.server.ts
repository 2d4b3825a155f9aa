import { z } from "zod";
import {
  optionalChoice,
  optionalMonthOrYear,
  optionalText,
  optionalWhole,
} from "#app/http/fields.ts";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { MOVES } from "../moves.ts";
import { editForm } from "./form.ts";

const MOST_PEOPLE = 100_000;

export const companyFields = z.object({
  area: optionalText(60),
  willingToMove: optionalChoice(MOVES).transform((said) => (said === null ? null : said === "yes")),
  teamSize: optionalWhole(1, MOST_PEOPLE, "people"),
  foundedOn: optionalMonthOrYear(),
});

export const companyForm = editForm({
  name: "company",
  schema: companyFields,
  saved({ application, organization }) {
    const { area, willingToMove, teamSize, foundedOn, stepsDone } = application;
    const untouched = !stepsDone.includes("company");
    return {
      area: untouched ? (area ?? organization.area) : area,
      willingToMove: willingToMove === null ? "" : willingToMove ? "yes" : "no",
      teamSize,
      foundedOn,
    };
  },
  save: ({ db }, edit, values) => saveCompany(db, edit, values),
});
