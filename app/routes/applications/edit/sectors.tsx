import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { TermHit } from "#app/domain/sectors/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { MarkedText } from "#app/ui/marked-text.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SectorTree } from "#app/ui/sector-tree.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { editing, saveStep } from "./editing.server.ts";
import { sectorsForm } from "./forms/sectors.server.ts";
import { Suggestions } from "./sector-choices.tsx";
import { StepForm } from "./step-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, whole, locale } = await editing(args);
  const { title, text, version } = whole.application;
  const rows = whole.sectors;
  return {
    version,
    text: `${title}\n${text}`,
    written: text.trim() !== "",
    hits: rows.filter((row) => row.choice !== "removed").flatMap((row): TermHit[] => row.terms),
    tree: (await taxonomyOf(db.read)).map((row) => ({
      key: row.key,
      name: row[locale],
      parent: row.parent,
    })),
    suggested: rows
      .filter((row) => row.terms.length > 0)
      .sort((a, b) => b.score - a.score)
      .map((row) => ({ key: row.sector, words: [...new Set(row.terms.map((hit) => hit.term))] })),
    saved: sectorsForm.saved(whole),
  };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, sectorsForm);
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Sectors() {
  const { version, text, written, hits, tree, suggested, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = typedForm(answer?.reply, saved);
  const chosen = form.list("sectors");
  const names = new Map(tree.map((node) => [node.key, node.name]));
  return (
    <StepForm
      step="sectors"
      form={form}
      version={version}
      latest={saved}
      sectors={Object.fromEntries(names)}
      answer={answer}
      labels={{ sectors: t("apply.sectors") }}
    >
      {suggested.length > 0 ? (
        <FieldGroup
          {...form.field("sectors")}
          label={t("apply.sectors.suggested")}
          hint={t("apply.sectors.suggested.hint")}
        >
          <Suggestions suggested={suggested} names={names} chosen={chosen} />
        </FieldGroup>
      ) : (
        <Notice
          tone="info"
          action={
            <TextLink to="../technology" relative="path">
              {t("apply.sectors.describe")}
            </TextLink>
          }
        >
          {t(written ? "apply.sectors.none" : "apply.sectors.no-text")}
        </Notice>
      )}
      {written && suggested.length > 0 && (
        <details>
          <summary className="text-sm font-semibold text-accent-strong">
            {t("apply.sectors.text")}
          </summary>
          <p className="mt-2 max-h-80 overflow-y-auto rounded-md bg-sunken p-3 text-sm leading-relaxed">
            <MarkedText text={text} hits={hits} />
          </p>
        </details>
      )}
      <FieldGroup name="sectors" id="sectors-tree" label={t("apply.sectors.more")} optional>
        <SectorTree tree={tree} without={suggested.map((each) => each.key)} chosen={chosen} />
      </FieldGroup>
    </StepForm>
  );
}
