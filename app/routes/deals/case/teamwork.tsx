import { Form, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import type { CaseData } from "./route.tsx";

/** Who looks after the case: not seen outside. */
export function Teamwork({ loaded }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const { deal, people } = loaded;
  return (
    <Section title={t("case.teamwork")} className="no-print">
      <div className="grid max-w-56 content-start gap-2">
        <Form method="post" action={`${pathname}${search}`} className="grid content-start gap-2">
          <input type="hidden" name="version" value={deal.version} />
          <Field name="assignee" label={t("case.assign.title")}>
            <Select
              key={deal.assignedTo}
              empty={t("case.assign.nobody")}
              defaultValue={deal.assignedTo ?? ""}
              data-key="a"
              aria-keyshortcuts="a"
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <div>
            <SubmitButton name="intent" value="assign">
              {t("case.assign.save")}
            </SubmitButton>
          </div>
        </Form>
        {deal.assignedTo !== loaded.me && <AssignToMe loaded={loaded} />}
      </div>
    </Section>
  );
}

/** One press instead of a choice, for what people do most. */
function AssignToMe({ loaded: { deal, me } }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={`${pathname}${search}`}>
      <input type="hidden" name="version" value={deal.version} />
      <input type="hidden" name="assignee" value={me} />
      <SubmitButton name="intent" value="assign" variant="quiet" data-key="m" aria-keyshortcuts="m">
        {t("case.assign.me")}
      </SubmitButton>
    </Form>
  );
}
