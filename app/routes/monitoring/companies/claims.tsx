import { Form } from "@remix-run/react";
import { Stamp } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

interface WaitingClaim {
  id: string;
  organizationId: string;
  name: string;
  creditCode: string | null;
  person: string;
  email: string;
  note: string;
  createdAt: Date;
}

/** People who say that an imported company is theirs. */
export function Claims({ claims }: { claims: WaitingClaim[] }) {
  const { t } = useLanguage();
  if (claims.length === 0) return <EmptyState icon={Stamp} title={t("companies.claims.none")} />;
  return (
    <ul className="divide-y divide-line">
      {claims.map((claim) => (
        <li key={claim.id} className="grid gap-3 py-4 lg:grid-cols-2">
          <div className="min-w-0">
            <p className="font-semibold">
              <TextLink to={`/companies/${claim.organizationId}`}>{claim.name}</TextLink>
            </p>
            <p className="font-mono text-xs text-muted">{claim.creditCode}</p>
            <p>{t("companies.claims.by", { name: claim.person, email: claim.email })}</p>
            <p className="wrap-anywhere">{claim.note}</p>
            <p className="text-xs text-muted">{formatInstant(claim.createdAt)}</p>
          </div>
          <Form method="post" className="grid content-start gap-2">
            <input type="hidden" name="claimId" value={claim.id} />
            <Field name="note" id={`note-${claim.id}`} label={t("companies.claims.note")} optional>
              <TextInput />
            </Field>
            <div className="flex gap-2">
              <Button name="verdict" value="accept" variant="primary">
                {t("companies.claims.accept")}
              </Button>
              <Button name="verdict" value="reject">
                {t("companies.claims.reject")}
              </Button>
            </div>
          </Form>
        </li>
      ))}
    </ul>
  );
}
