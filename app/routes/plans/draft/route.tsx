import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FACT_KINDS } from "#app/domain/plans/draft-fact.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct, parseForm } from "#app/http/forms.server.ts";
import { found } from "#app/http/responses.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { confirmRest } from "#app/services/plans/confirm-rest.server.ts";
import { type Decision, decideFact } from "#app/services/plans/decide-fact.server.ts";
import { discardDraft } from "#app/services/plans/discard-draft.server.ts";
import { districtsOf } from "#app/services/plans/own-draft.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { draftFile } from "#db/queries/plans/drafts.server.ts";
import { titled } from "../../titled.ts";
import { correctionSchema } from "./correction.server.ts";
import { DocumentPane } from "./document-pane.tsx";
import { FactList } from "./fact-list.tsx";
import { FactPanel } from "./fact-panel.tsx";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import { useDraftKeys } from "./use-draft-keys.ts";

export const meta: MetaFunction = titled("drafts.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, locale } = await entering(args, "desk:district");
  const districts = await districtsOf(db.read, actor);
  const file = found(await draftFile(db.read, { id: args.params.id ?? "", districts }));
  const { draft, facts } = file;
  const asked = new URL(args.request.url).searchParams.get("fact");
  const current =
    facts.find(({ id }) => id === asked) ??
    facts.find(({ status }) => status === "read") ??
    facts[0];
  const paragraphs = paragraphsOf(draft.text);
  return {
    draft: {
      id: draft.id,
      fileName: draft.fileName,
      state: draft.state,
      plan: draft.plan,
      title: draft.head.title?.zh ?? draft.fileName,
      commented: draft.head.draft,
    },
    paragraphs,
    facts: facts.map((fact) => ({
      id: fact.id,
      kind: fact.kind,
      status: fact.status,
      machine: fact.machine,
      person: fact.person,
      start: fact.start,
      end: fact.end,
      section: fact.section,
      doubts: fact.doubts,
      version: fact.version,
      paragraph: paragraphAt(paragraphs, fact.start),
    })),
    current: current?.id ?? null,
    sectors: await sectorNames(db.read, locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:district");
  const draftId = args.params.id ?? "";
  const form = await formOf(args.request);
  const intent = String(form.get("intent") ?? "");
  const factId = String(form.get("factId") ?? "");
  if (intent === "discard") {
    const { ok, message, status } = await answerAct(t, async () => {
      await discardDraft(db, { actor, draftId, now });
      return "";
    });
    if (!ok) return data({ factId, message, errors: {} }, { status });
    return redirectTelling("/district/plans", { context: args.context, key: "draft.discarded" });
  }
  if (intent === "rest") {
    const kinds = FACT_KINDS.filter((kind) => form.getAll("kind").includes(kind));
    let count = 0;
    const { ok, message, status } = await answerAct(t, async () => {
      count = await confirmRest(db, { actor, draftId, kinds, now });
      return "";
    });
    if (!ok) return data({ factId, message, errors: {} }, { status });
    return redirectTelling(`/district/plans/${draftId}`, {
      context: args.context,
      key: "draft.rest.told",
      values: { count },
    });
  }
  const decided = decisionOf(form, { intent, t });
  if ("errors" in decided) return data({ factId, message: null, ...decided }, { status: 422 });
  const { ok, message, status } = await answerAct(t, () =>
    decideFact(db, {
      actor,
      draftId,
      factId,
      version: Number(form.get("version")) || 0,
      decision: decided,
      now,
    }),
  );
  if (!ok) return data({ factId, message, errors: {} }, { status });
  const next = intent === "reopen" ? factId : String(form.get("next") ?? "");
  return redirectTelling(`/district/plans/${draftId}${next ? `?fact=${next}` : ""}`, {
    context: args.context,
    key: `draft.status.${message as "confirmed"}`,
  });
}

function decisionOf(
  form: FormData,
  { intent, t }: { intent: string; t: Parameters<typeof parseForm>[1]["t"] },
): Decision | { errors: Record<string, string[]> } {
  if (intent === "confirm" || intent === "drop" || intent === "reopen") return { verdict: intent };
  const kind = FACT_KINDS.find((each) => each === form.get("factKind")) ?? "title";
  const submission = parseForm(form, { schema: correctionSchema(kind), t });
  if (submission.status === "success") return { verdict: "correct", value: submission.value };
  const errors = submission.reply().error ?? {};
  return {
    errors: Object.fromEntries(Object.entries(errors).map(([name, said]) => [name, said ?? []])),
  };
}

/** After a refusal the page shows what is saved now. */
export function shouldRevalidate() {
  return true;
}

export default function Draft() {
  const { draft, paragraphs, facts, current, sectors } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  useDraftKeys();
  const at = facts.findIndex(({ id }) => id === current);
  const fact = facts[at];
  const open = draft.state === "open";
  const left = facts.filter(({ status }) => status === "read").length;
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("drafts.title"), href: "/district/plans" }]}
        title={draft.title}
        lead={draft.fileName}
        actions={
          open && (
            <>
              <Confirm
                label={t("draft.discard")}
                variant="quiet"
                question={t("draft.discard.question")}
              >
                <Form method="post">
                  <Button name="intent" value="discard" variant="danger">
                    {t("draft.discard")}
                  </Button>
                </Form>
              </Confirm>
              <ButtonLink
                to={`/district/plans/${draft.id}/publish`}
                variant={left === 0 ? "primary" : "secondary"}
              >
                {t("draft.publish")}
              </ButtonLink>
            </>
          )
        }
      />
      {draft.commented && <Notice tone="warning">{t("draft.commented")}</Notice>}
      {draft.plan && (
        <Notice tone="success">
          <TextLink to={`/plans/${draft.plan}`}>{t("draft.see-plan")}</TextLink>
        </Notice>
      )}
      {facts.length === 0 && <Notice tone="warning">{t("draft.nothing")}</Notice>}
      {open && facts.length > 0 && left === 0 && (
        <Notice tone="success">{t("draft.all-checked")}</Notice>
      )}
      <div className="grid gap-x-8 gap-y-4 pt-4 lg:grid-cols-[1fr_25rem]">
        <div className="grid content-start gap-6 lg:order-last">
          {fact && (
            <FactPanel
              key={`${fact.id}:${fact.version}`}
              fact={fact}
              at={at}
              facts={facts}
              open={open}
              sectors={sectors}
              answer={answer?.factId === fact.id ? answer : null}
            />
          )}
          <FactList facts={facts} current={current} open={open} sectors={sectors} />
        </div>
        <DocumentPane paragraphs={paragraphs} place={fact ?? null} />
      </div>
    </Page>
  );
}
