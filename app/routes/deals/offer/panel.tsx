import type { SubmissionResult } from "@conform-to/react";
import { waitsFor } from "#app/domain/deals/lifecycle.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDeadline, formatInstant, formatMoney } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { AcceptOffer, DeclineOffer, WithdrawOffer } from "./answer.tsx";
import { CounterForm } from "./counter-form.tsx";
import type { LoadedOffer, OfferTerms } from "./load.server.ts";
import { OfferForm } from "./offer-form.tsx";
import { TermsTable } from "./terms-table.tsx";
import { changeWords, lineLabel, lineWords } from "./words.ts";

/** What a form of the panel answered. */
export interface OfferAnswer {
  form: string;
  reply: SubmissionResult<string[]>;
}

interface OfferPanelProps {
  offer: LoadedOffer;
  state: DealState;
  answer: OfferAnswer | null;
}

/** The offer of a deal: what stands, what it changed, and what this side can do. Works without script. */
export function OfferPanel({ offer, state, answer }: OfferPanelProps) {
  const { t } = useLanguage();
  const { terms } = offer;
  if (!terms) return <Outline offer={offer} />;
  const { current, moves } = terms;
  const mayOffer = moves.includes("offer");
  if (!current && !mayOffer) return null;
  return (
    <Section
      id="offer"
      title={t("offer.title")}
      aside={current?.state === "open" && <Turn offer={offer} state={state} />}
      lead={t("offer.confidential")}
    >
      <Faults answer={answer} />
      {!current && <p className="text-muted">{t("offer.none")}</p>}
      {current && <Version terms={terms} current={current} offer={offer} />}
      {current && <Answers terms={terms} current={current} answer={answer} />}
      {mayOffer && (
        <Opening label={t("offer.send.title")} open={answer?.form === "offer-send"}>
          <Left terms={terms} />
          <OfferForm terms={terms} answer={answer} />
        </Opening>
      )}
      {terms.earlier.length > 0 && <Earlier terms={terms} />}
    </Section>
  );
}

/** What somebody who came too late is told, above what stands now. */
function Faults({ answer }: { answer: OfferAnswer | null }) {
  if (!answer || !["offer-accept", "offer-decline", "offer-withdraw"].includes(answer.form)) {
    return null;
  }
  const [fault] = Object.values(typedForm(answer.reply, {}).errors).flat();
  return fault ? (
    <Notice tone="danger" live>
      {fault}
    </Notice>
  ) : null;
}

function Turn({ offer, state }: { offer: LoadedOffer; state: DealState }) {
  const { t } = useLanguage();
  return (
    <span className={waitsFor(state) === offer.side ? "font-semibold text-ink" : ""}>
      {t(waitsFor(state) === offer.side ? "offer.turn.you" : "offer.turn.them")}
    </span>
  );
}

type Current = NonNullable<OfferTerms["current"]>;

function Version({
  terms,
  current,
  offer,
}: {
  terms: OfferTerms;
  current: Current;
  offer: LoadedOffer;
}) {
  const { t } = useLanguage();
  const { agreement } = terms;
  const title = t("offer.version", { number: current.number });
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>{title}</strong>
        <span className="text-sm text-muted">
          {[
            t("offer.round", { round: offer.round }),
            t(`offer.by.${current.side}`),
            formatInstant(current.createdAt),
            t(`offer.state.${current.state}`),
          ].join(" · ")}
        </span>
      </p>
      {current.changes.length === 0 ? (
        <p className="text-muted">{t("offer.before-terms")}</p>
      ) : (
        <TermsTable
          caption={title}
          changes={current.changes}
          first={current.first}
          asked={terms.asked}
        />
      )}
      {current.message && (
        <p className="text-sm whitespace-pre-line wrap-anywhere">
          <span className="text-muted">{t("offer.message")}　</span>
          {current.message}
        </p>
      )}
      {current.state === "open" && (
        <p className="text-sm text-muted">
          {t("offer.valid")} {formatDeadline(current.validUntil)}
        </p>
      )}
      {agreement && (
        <p className="text-sm">
          {agreement.name
            ? t("offer.agreed", {
                name: agreement.name,
                at: formatInstant(agreement.acceptedAt),
                number: agreement.number,
              })
            : t("offer.agreed.unnamed", {
                at: formatInstant(agreement.acceptedAt),
                number: agreement.number,
              })}
        </p>
      )}
      <p className="text-xs wrap-anywhere text-muted" title={t("offer.hash.hint")}>
        {t("offer.hash")} <code>{current.hash.slice(0, 16)}</code>
      </p>
    </div>
  );
}

function Answers({
  terms,
  current,
  answer,
}: {
  terms: OfferTerms;
  current: Current;
  answer: OfferAnswer | null;
}) {
  const { t } = useLanguage();
  const { moves } = terms;
  const accepts = moves.includes("accept_offer") || moves.includes("accept_counter");
  const counters = moves.includes("counter_offer") || moves.includes("answer_counter");
  const revises = moves.includes("revise_offer");
  if (!accepts && !counters && !revises) return null;
  return (
    <div className="no-print flex flex-wrap items-start gap-2">
      {accepts && <AcceptOffer current={current} />}
      {counters && (
        <Opening label={t("offer.counter")} open={answer?.form === "offer-counter"}>
          <CounterForm terms={terms} current={current} answer={answer} />
        </Opening>
      )}
      {accepts && <DeclineOffer current={current} />}
      {revises && (
        <>
          <Opening label={t("offer.send.again")} open={answer?.form === "offer-send"}>
            <p className="text-sm text-muted">{t("offer.send.again.lead")}</p>
            <Left terms={terms} />
            <OfferForm terms={terms} answer={answer} />
          </Opening>
          <WithdrawOffer version={terms.version} />
        </>
      )}
    </div>
  );
}

/** A form that opens by its own heading, so that it works without script. */
function Opening({
  label,
  open,
  children,
}: {
  label: string;
  open: boolean;
  children: React.ReactNode;
}) {
  return (
    <details open={open} className="no-print open:w-full">
      <summary className="inline-flex min-h-9 cursor-pointer list-none items-center rounded-md border border-edge/60 bg-surface px-3 text-sm font-semibold hover:bg-sunken">
        {label}
      </summary>
      <div className="mt-2 grid gap-3 rounded-md border border-line bg-surface p-4">{children}</div>
    </details>
  );
}

/** What is left to be offered; nothing where nothing is limited. */
function Left({ terms: { left } }: { terms: OfferTerms }) {
  const { t, locale } = useLanguage();
  const lines = (["place", "fen"] as const).flatMap((unit) => {
    const limit = left?.[unit].limit ?? null;
    if (!left || limit === null) return [];
    const free = Math.max(0, limit - left[unit].taken);
    const said = (value: number) => (unit === "fen" ? formatMoney(value, locale) : String(value));
    return [t(`offer.left.${unit}`, { free: said(free), limit: said(limit) })];
  });
  if (lines.length === 0) return null;
  return <p className="text-sm text-muted">{lines.join(" · ")}</p>;
}

/** The versions before, newest first, each by what it changed. */
function Earlier({ terms }: { terms: OfferTerms }) {
  const { t, locale } = useLanguage();
  const reader = { t, locale };
  return (
    <details>
      <summary className="min-h-8 cursor-pointer py-1 text-sm text-muted hover:text-ink">
        {t("offer.history", { count: terms.earlier.length + 1 })}
      </summary>
      <ol className="grid gap-3 pt-1">
        {terms.earlier.map((version) => (
          <li key={version.number} className="grid gap-1 text-sm">
            <p>
              {t("offer.version", { number: version.number })}{" "}
              <span className="text-muted">
                {[
                  t(`offer.by.${version.side}`),
                  formatInstant(version.createdAt),
                  t(`offer.state.${version.state}`),
                ].join(" · ")}
              </span>
            </p>
            <ul className="grid gap-0.5">
              {version.changes
                .filter(({ change }) => version.first || change !== "kept")
                .map((line) => (
                  <li key={line.what === "term" ? line.key : line.id} className="wrap-anywhere">
                    <span className="text-muted">{lineLabel(line, t)}</span>{" "}
                    {version.first ? lineWords(line, reader) : changeWords(line, reader)}
                  </li>
                ))}
            </ul>
            {[version.message, version.settledNote].filter(Boolean).map((text) => (
              <p key={text} className="whitespace-pre-line wrap-anywhere text-muted">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Where it stands, for staff: no term. */
function Outline({ offer }: { offer: LoadedOffer }) {
  const { t } = useLanguage();
  if (!offer.state || !offer.validUntil) return null;
  return (
    <Section id="offer" title={t("offer.title")} aside={t(`offer.state.${offer.state}`)}>
      <p>
        {t("offer.district", {
          number: offer.number,
          round: offer.round,
          until: formatDeadline(offer.validUntil),
        })}
        {offer.by && ` · ${t(`offer.by.${offer.by}`)}`}
      </p>
      <p className="text-sm text-muted">{t("offer.confidential")}</p>
    </Section>
  );
}
