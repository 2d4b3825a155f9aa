import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { previewExamples } from "#app/services/matching/preview-examples.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titled } from "../../titled.ts";
import { editable } from "../resource-edit/editable.server.ts";
import { Example } from "./example.tsx";

export const meta: MetaFunction = titled("preview.title");

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, actor, locale, now } = here;
  const { row } = await editable(here, args.params.id ?? "");
  const examples = await previewExamples(db.read, { actor, resourceId: row.id, now });
  return {
    resource: { id: row.id, name: row.name },
    fitting: examples.filter(({ blockers }) => blockers.length === 0),
    keptOut: examples.filter(({ blockers }) => blockers.length > 0),
    names: await sectorNames(db.read, locale),
  };
}

export default function Preview() {
  const { resource, fitting, keptOut, names } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page width="reading">
      <PageHeader
        title={t("preview.title")}
        lead={t("preview.lead", { name: resource.name })}
        crumbs={[{ label: t("provider.title"), href: "/provider" }]}
        actions={
          <ButtonLink to={`/resources/${resource.id}/mandate`}>{t("preview.mandate")}</ButtonLink>
        }
      />
      <Notice title={t("preview.example")}>{t("preview.note")}</Notice>
      <Section title={t("preview.fits")}>
        {fitting.length === 0 ? (
          <p className="text-muted">{t("preview.fits.none")}</p>
        ) : (
          <ul className="grid border-t border-line">
            {fitting.map((example) => (
              <Example key={example.id} example={example} names={names} />
            ))}
          </ul>
        )}
      </Section>
      {keptOut.length > 0 && (
        <Section title={t("preview.kept-out")}>
          <ul className="grid border-t border-line">
            {keptOut.map((example) => (
              <Example key={example.id} example={example} names={names} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
