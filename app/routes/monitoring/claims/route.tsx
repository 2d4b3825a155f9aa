import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Stamp } from "lucide-react";
import { z } from "zod";
import { can } from "#app/domain/identity/permissions.ts";
import { CLAIM_STATES } from "#app/domain/vocabulary.ts";
import { optionalText, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { decideClaim } from "#app/services/registry/claim-resource.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { DistrictClaim } from "#db/queries/monitoring/claims.server.ts";
import { titled } from "../../titled.ts";
import { CsvLink } from "../list-parts.tsx";
import { Claim } from "./claim.tsx";
import { claimList } from "./list.server.ts";

export const meta: MetaFunction = titled("district.claims.title");

const schema = z.object({
  claimId: text(40),
  verdict: z.enum(["accept", "reject"]),
  note: optionalText(500),
});

export async function loader(args: LoaderFunctionArgs) {
  const { here, page } = await claimList(args);
  const { rows, ...place } = await page();
  return {
    ...place,
    rows: rows.map((row) => ({
      ...row,
      mayDecide: can(here.actor, "claim:decide", subjectOf(row)),
    })),
  };
}

function subjectOf({ organizationId, claimantId, area }: DistrictClaim) {
  return { kind: "claim" as const, organizationId, claimantId, area };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema, t });
  const claimId = String(form.get("claimId") ?? "");
  if (submission.status !== "success") {
    return data({ claimId, reply: submission.reply() }, { status: 422 });
  }
  const { verdict, note } = submission.value;
  const accept = verdict === "accept";
  const answer = await answerForm(submission, {
    t,
    run: () => decideClaim(db, { actor, claimId, accept, note: note ?? "", now }),
  });
  if ("reply" in answer) {
    return data({ claimId, reply: answer.reply }, { status: answer.status });
  }
  return redirectTelling(`/district/claims${new URL(args.request.url).search}`, {
    context: args.context,
    key: `district.claims.told.${verdict}`,
  });
}

/** After a refusal the list shows what is saved now. */
export function shouldRevalidate() {
  return true;
}

export default function DistrictClaims() {
  const { rows, ...place } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={t("district.claims.title")}
        lead={t("district.claims.lead")}
        actions={<CsvLink path="/district/claims.csv" />}
      />
      <FilterBar
        search={t("district.claims.search")}
        filters={[
          {
            name: "state",
            label: t("district.claims.state"),
            options: CLAIM_STATES.map((value) => ({ value, label: t(`claim-state.${value}`) })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={Stamp}
          title={t("district.claims.none")}
          action={<ButtonLink to="/district">{t("district.back")}</ButtonLink>}
        />
      ) : (
        <ul className="grid border-t border-line">
          {rows.map((claim) => (
            <Claim
              key={claim.id}
              claim={claim}
              reply={answer?.claimId === claim.id ? answer.reply : null}
            />
          ))}
        </ul>
      )}
      <CursorNav {...place} />
    </Page>
  );
}
