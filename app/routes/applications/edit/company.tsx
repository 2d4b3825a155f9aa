import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { optionalChoice, optionalMonth, optionalText, optionalWhole } from "#app/http/fields.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { RadioGroup } from "#app/ui/choice.tsx";
import { Combobox } from "#app/ui/combobox.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { areaOptions } from "../../registry/area-options.server.ts";
import { editing, saveStep } from "./editing.server.ts";
import { StepForm } from "./step-form.tsx";

const MOVES = ["yes", "no"] as const;
const MOST_PEOPLE = 100_000;

const schema = z.object({
  area: optionalText(60),
  willingToMove: optionalChoice(MOVES),
  teamSize: optionalWhole(1, MOST_PEOPLE, "people"),
  foundedOn: optionalMonth(),
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, whole } = await editing(args);
  const { area, willingToMove, teamSize, foundedOn, version, stepsDone } = whole.application;
  const untouched = !stepsDone.includes("company");
  return {
    version,
    areas: areaOptions(await areaChoices(db.read)),
    saved: {
      area: untouched ? (area ?? whole.organization.area) : area,
      willingToMove: willingToMove === null ? "" : willingToMove ? "yes" : "no",
      teamSize,
      foundedOn,
    },
  };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, {
    step: "company",
    schema,
    save: ({ db }, edit, { willingToMove, ...values }) =>
      saveCompany(db, edit, {
        ...values,
        willingToMove: willingToMove === null ? null : willingToMove === "yes",
      }),
  });
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Company() {
  const { version, areas, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = typedForm(answer?.reply, saved);
  const labels = {
    area: t("apply.area"),
    willingToMove: t("apply.moving"),
    teamSize: t("apply.team-size"),
    foundedOn: t("apply.founded-on"),
  };
  return (
    <StepForm
      step="company"
      form={form}
      version={version}
      conflict={answer?.conflict ?? false}
      labels={labels}
    >
      <Field {...form.field("area")} label={labels.area} hint={t("apply.area.hint")}>
        <Combobox options={areas} defaultValue={form.text("area")} />
      </Field>
      <FieldGroup
        {...form.field("willingToMove")}
        label={labels.willingToMove}
        hint={t("apply.moving.hint")}
        optional
      >
        <RadioGroup
          inline
          chosen={form.text("willingToMove")}
          choices={[
            ...MOVES.map((value) => ({ value, label: t(`apply.moving.${value}`) })),
            { value: "", label: t("form.not-said") },
          ]}
        />
      </FieldGroup>
      <Field
        {...form.field("teamSize")}
        label={labels.teamSize}
        hint={t("apply.team-size.hint")}
        optional
      >
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          defaultValue={form.text("teamSize")}
          className="max-w-32 text-right"
        />
      </Field>
      <Field {...form.field("foundedOn")} label={labels.foundedOn} example="2023-05" optional>
        <TextInput
          autoComplete="off"
          defaultValue={form.text("foundedOn")}
          className="max-w-32 tabular-nums"
        />
      </Field>
    </StepForm>
  );
}
