import { Form } from "@remix-run/react";
import { FilePen, Undo2 } from "lucide-react";
import type { FieldName, MissingField } from "#app/domain/matching/missing.ts";
import type { ApplicationState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chip, ChipList, NeedChip } from "#app/ui/chips.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ApplicationPill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { type ApplicationFacts, needDetail } from "../../applications/application-facts.tsx";
import { EDIT_PLACE } from "../edit-place.ts";

interface ApplicationHeadProps {
  id: string;
  state: ApplicationState;
  version: number;
  submittedAt: Date | null;
  facts: ApplicationFacts;
  missing: MissingField | null;
  mayEdit: boolean;
  refused: string | null;
}

const MOST_SECTORS = 4;

/** What was asked for, where it stands, and what would tell the most if it were filled in. */
export function ApplicationHead(props: ApplicationHeadProps) {
  const { state, submittedAt, facts, missing, mayEdit, refused } = props;
  const { t, locale } = useLanguage();
  return (
    <>
      <PageHeader
        title={facts.title}
        crumbs={[
          mayEdit
            ? { label: t("apply.desk.title"), href: "/applications" }
            : { label: t("nav.districtApplications"), href: "/district/applications" },
        ]}
        meta={
          <>
            <ApplicationPill state={state} />
            {submittedAt && <span className="text-muted">{formatDay(submittedAt)}</span>}
          </>
        }
        actions={mayEdit && state === "submitted" && <Acts {...props} />}
      />
      <div className="grid gap-2 pb-4">
        <ChipList>
          {facts.needs.map((need) => (
            <NeedChip
              key={need.kind}
              kind={need.kind}
              detail={needDetail({ ...need, purpose: null }, { t, locale })}
            />
          ))}
        </ChipList>
        <ChipList more={Math.max(0, facts.sectors.length - MOST_SECTORS)}>
          {facts.sectors.slice(0, MOST_SECTORS).map((name) => (
            <Chip key={name}>{name}</Chip>
          ))}
        </ChipList>
        {refused && (
          <Notice tone="danger" live>
            {refused}
          </Notice>
        )}
        {state === "withdrawn" && <Notice>{t("match.application-withdrawn")}</Notice>}
        {mayEdit && missing && state === "submitted" && (
          <MissingNotice id={props.id} field={missing.field} matches={missing.matches} />
        )}
      </div>
    </>
  );
}

function Acts({ id, version }: ApplicationHeadProps) {
  const { t } = useLanguage();
  return (
    <>
      <Confirm
        label={t("match.withdraw")}
        icon={Undo2}
        variant="quiet"
        align="end"
        question={t("match.withdraw.question")}
      >
        <Form method="post" action={`/applications/${id}`}>
          <input type="hidden" name="version" value={version} />
          <Button variant="danger">{t("match.withdraw.confirm")}</Button>
        </Form>
      </Confirm>
      <ButtonLink to={`/applications/${id}/edit/review`} icon={FilePen}>
        {t("match.edit")}
      </ButtonLink>
    </>
  );
}

function MissingNotice({ id, field, matches }: { id: string; field: FieldName; matches: number }) {
  const { t } = useLanguage();
  return (
    <Notice
      action={
        <TextLink to={`/applications/${id}/edit/${EDIT_PLACE[field]}`}>
          {t("match.fill-in")}
        </TextLink>
      }
    >
      {t("match.missing", { field: t(`match.field.${field}`), count: matches })}
    </Notice>
  );
}
