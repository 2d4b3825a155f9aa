import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ROLES_IN } from "#app/domain/identity/roles.ts";
import { ORGANIZATION_KINDS, type OrganizationKind, type Role } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { CONTROL_SMALL } from "#app/ui/control-look.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Card, Section } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import type { AdminMembership } from "#db/queries/identity/users.server.ts";

interface RolesProps {
  user: { memberships: AdminMembership[] };
  q: string;
  organizations: { id: string; name: string; kind: OrganizationKind; area: string | null }[];
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** The roles a person holds, and the form that gives another. */
export function Roles(props: RolesProps) {
  const { t } = useLanguage();
  const { memberships } = props.user;
  return (
    <Section title={t("admin.user.roles")}>
      {memberships.length === 0 && <p className="text-muted">{t("admin.roles.none")}</p>}
      <ul className="grid">
        {memberships.map((each) => (
          <li
            key={each.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line/60 py-2"
          >
            <span>
              <span className="font-semibold">{t(`role.${each.role}`)}</span>
              <span className="ml-3">{each.organization}</span>
              {each.area && <span className="ml-2 text-muted">{each.area}</span>}
            </span>
            <Confirm
              label={t("admin.act.remove")}
              size="small"
              align="end"
              question={t("admin.act.remove.question", {
                role: t(`role.${each.role}`),
                organization: each.organization,
              })}
            >
              <Form method="post">
                <input type="hidden" name="membershipId" value={each.id} />
                <SubmitButton name="act" value="remove">
                  {t("admin.act.remove")}
                </SubmitButton>
              </Form>
            </Confirm>
          </li>
        ))}
      </ul>
      <AddRole {...props} />
    </Section>
  );
}

function AddRole({ q, organizations, reply }: RolesProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, {});
  const possible = new Set<Role>(organizations.flatMap(({ kind }) => ROLES_IN[kind]));
  return (
    <Card className="grid gap-4">
      <h3 className="text-sm">{t("admin.roles.add")}</h3>
      <Form method="get" role="search" className="flex flex-wrap gap-2">
        <input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t("admin.roles.find")}
          placeholder={t("admin.roles.find")}
          className={`${CONTROL_SMALL} h-9 flex-1 basis-56`}
        />
        <Button>{t("admin.roles.find.submit")}</Button>
      </Form>
      {organizations.length === 0 ? (
        <p className="text-muted">
          {q ? t("admin.roles.not-found", { q }) : t("admin.roles.no-body")}{" "}
          <TextLink to="/admin/districts">{t("admin.districts.new")}</TextLink>
        </p>
      ) : (
        <Form method="post" noValidate className="grid gap-4">
          <ErrorSummary
            errors={form.errors}
            labels={{
              organizationId: t("admin.roles.organization"),
              role: t("admin.roles.role"),
            }}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field {...form.field("organizationId")} label={t("admin.roles.organization")}>
              <Select
                options={organizations.map(({ id, name, kind, area }) => ({
                  value: id,
                  label: [name, t(`organization-kind.${kind}`), area].filter(Boolean).join(" · "),
                }))}
                defaultValue={form.text("organizationId")}
              />
            </Field>
            <Field {...form.field("role")} label={t("admin.roles.role")}>
              <Select
                options={ORGANIZATION_KINDS.flatMap((kind) => ROLES_IN[kind])
                  .filter((role) => possible.has(role))
                  .map((value) => ({ value, label: t(`role.${value}`) }))}
                defaultValue={form.text("role")}
              />
            </Field>
          </div>
          <div>
            <SubmitButton name="act" value="add">
              {t("admin.act.add")}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
