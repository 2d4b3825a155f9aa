import { Form, Link } from "@remix-run/react";
import { Check, Pencil, Undo2, X } from "lucide-react";
import type { Doubt } from "#app/domain/plans/reader/draft.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import type { ShownFact } from "./fact-list.tsx";
import { factLine } from "./fact-words.ts";

interface FactPanelProps {
  fact: ShownFact;
  at: number;
  facts: readonly ShownFact[];
  open: boolean;
  sectors: Record<string, string>;
  answer: { message: string | null; errors: Record<string, string[]> } | null;
}

/** The fact in focus: what was read, why to look, and what a person makes of it. */
export function FactPanel({ fact, at, facts, open, sectors, answer }: FactPanelProps) {
  const { t } = useLanguage();
  const machine = factLine(fact.kind, fact.machine, { t, sectors });
  const person = fact.person ? factLine(fact.kind, fact.person, { t, sectors }) : null;
  const next = nextOf(facts, at);
  return (
    <section
      aria-label={t(`draft.kind.${fact.kind}`)}
      className="grid gap-3 border-l-3 border-accent pl-4"
    >
      <p className="flex items-baseline justify-between gap-3 text-xs text-muted">
        <span>
          {t(`draft.kind.${fact.kind}`)}
          {fact.section && ` · ${fact.section}`} · {t(`draft.status.${fact.status}`)}
        </span>
        <span className="tabular-nums">{t("draft.now", { at: at + 1, total: facts.length })}</span>
      </p>
      <div className="grid gap-1">
        <p className="text-lg font-semibold wrap-anywhere">{(person ?? machine).what}</p>
        <p className="tabular-nums">{(person ?? machine).more}</p>
        {person && (
          <p className="text-sm text-muted">
            {t("draft.machine")}: {machine.what} {machine.more}
          </p>
        )}
        <p className="text-sm">
          <a href={`#p-${fact.paragraph}`} className="text-accent-strong hover:underline">
            {t("draft.place")} ¶{fact.paragraph}
          </a>
        </p>
      </div>
      {fact.doubts.length > 0 && (
        <Notice tone="warning" title={t("draft.why")}>
          <ul>
            {fact.doubts.map((doubt) => (
              <li key={doubt}>{t(`draft.doubt.${doubt as Doubt}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {answer?.message && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      {open && <Decisions fact={fact} next={next} sectors={sectors} answer={answer} />}
      <p className="flex justify-between gap-3 text-xs text-muted">
        <span className="max-lg:hidden">{t("draft.keys")}</span>
        <Neighbours facts={facts} at={at} />
      </p>
    </section>
  );
}

function Decisions({
  fact,
  next,
  sectors,
  answer,
}: Pick<FactPanelProps, "fact" | "sectors" | "answer"> & { next: string }) {
  const { t } = useLanguage();
  const hidden = (
    <>
      <input type="hidden" name="factId" value={fact.id} />
      <input type="hidden" name="version" value={fact.version} />
      <input type="hidden" name="next" value={next} />
    </>
  );
  if (fact.status !== "read") {
    return (
      <Form method="post" preventScrollReset>
        {hidden}
        <SubmitButton name="intent" value="reopen" icon={Undo2}>
          {t("draft.reopen")}
        </SubmitButton>
      </Form>
    );
  }
  return (
    <div className="grid gap-3">
      <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
        {hidden}
        <SubmitButton
          name="intent"
          value="confirm"
          variant="primary"
          icon={Check}
          data-key="enter"
          aria-keyshortcuts="Enter"
        >
          {t("draft.confirm")}
        </SubmitButton>
        <SubmitButton name="intent" value="drop" icon={X} data-key="x" aria-keyshortcuts="X">
          {t("draft.drop")}
        </SubmitButton>
      </Form>
      <details data-key="e" open={Boolean(answer && Object.keys(answer.errors).length > 0)}>
        <summary className="inline-flex cursor-pointer items-center gap-1.5 text-sm font-semibold">
          <Pencil aria-hidden size={14} />
          {t("draft.edit")}
        </summary>
        <Form method="post" preventScrollReset className="grid gap-3 pt-3">
          {hidden}
          <input type="hidden" name="factKind" value={fact.kind} />
          <CorrectionForm fact={fact} sectors={sectors} errors={answer?.errors ?? {}} />
          <div>
            <SubmitButton name="intent" value="correct">
              {t("draft.save")}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </div>
  );
}

function Neighbours({ facts, at }: Pick<FactPanelProps, "facts" | "at">) {
  const before = facts[at - 1];
  const after = facts[at + 1];
  return (
    <span className="flex gap-3">
      {before && (
        <Link to={`?fact=${before.id}`} preventScrollReset data-key="k" aria-keyshortcuts="K">
          ← {at}
        </Link>
      )}
      {after && (
        <Link to={`?fact=${after.id}`} preventScrollReset data-key="j" aria-keyshortcuts="J">
          {at + 2} →
        </Link>
      )}
    </span>
  );
}

/** The next fact that nobody has decided about, round to the first. */
function nextOf(facts: readonly ShownFact[], at: number): string {
  const open = (fact: ShownFact) => fact.status === "read";
  const next = facts.slice(at + 1).find(open) ?? facts.slice(0, at).find(open);
  return next?.id ?? "";
}
