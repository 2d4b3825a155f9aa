import { FACTS, type Fact } from "#app/domain/vocabulary.ts";
import { saveTechnology } from "#app/services/applications/save-technology.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import { technologySchema } from "../technology-schema.ts";
import { editForm } from "./form.ts";

export const technologyForm = editForm({
  name: "technology",
  schema: technologySchema,
  saved({ application: { title, text, stage, readiness, facts } }) {
    const said = FACTS.map((fact) => {
      const answer = facts[fact];
      return [`fact_${fact}`, answer === undefined ? "" : answer ? "yes" : "no"];
    });
    return { title, text, stage, readiness, ...Object.fromEntries(said) };
  },
  save({ db }, edit, values) {
    const { title, text, stage, readiness } = values;
    const facts: Partial<Record<Fact, boolean>> = {};
    for (const fact of FACTS) {
      const answer = values[`fact_${fact}`];
      if (answer !== null) facts[fact] = answer === "yes";
    }
    return saveTechnology(db, edit, { title, text, stage, readiness, facts }, classifyText);
  },
});
