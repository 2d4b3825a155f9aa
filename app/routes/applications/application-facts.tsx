import type { Need } from "#app/domain/applications/need.ts";
import type { Step } from "#app/domain/applications/steps.ts";
import {
  CONSENT_KINDS,
  type ConsentKind,
  FACTS,
  type Fact,
  type Stage,
} from "#app/domain/vocabulary.ts";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import type { FactLine } from "#app/ui/fact-list.tsx";
import { formatList, formatMoney, formatNumber } from "#app/ui/format.ts";

/** An application as pages show it. */
export interface ApplicationFacts {
  organizationName: string;
  title: string;
  text: string;
  stage: Stage | null;
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  teamSize: number | null;
  foundedOn: string | null;
  facts: Partial<Record<Fact, boolean>>;
  /** Names. */
  sectors: string[];
  needs: Need[];
  documents: { id: string; name: string }[];
  consents: ConsentKind[];
  /** The anonymous sentence. */
  pitch: string | null;
}

interface Telling {
  facts: ApplicationFacts;
  t: Translate;
  locale: Locale;
}

/** What one step says, in lines; what was left open says so. */
export function stepFacts(step: Exclude<Step, "review">, telling: Telling): FactLine[] {
  switch (step) {
    case "company":
      return companyFacts(telling);
    case "technology":
      return technologyFacts(telling);
    case "sectors":
      return [
        {
          label: telling.t("apply.sectors"),
          value: formatList(telling.facts.sectors, telling.locale) || open(telling.t),
        },
      ];
    case "needs":
      return needFacts(telling);
    case "documents":
      return documentFacts(telling);
    case "consent":
      return [
        ...CONSENT_KINDS.map((kind) => ({
          label: telling.t(`apply.consent.${kind}.short`),
          value: telling.t(
            telling.facts.consents.includes(kind) ? "apply.agreed" : "apply.not-agreed",
          ),
        })),
        { label: telling.t("apply.pitch"), value: telling.facts.pitch ?? open(telling.t) },
      ];
  }
}

function companyFacts({ facts, t, locale }: Telling): FactLine[] {
  const { willingToMove: moving } = facts;
  return [
    { label: t("apply.company"), value: facts.organizationName },
    { label: t("apply.area"), value: facts.area ?? open(t) },
    {
      label: t("apply.moving"),
      value: moving === null ? open(t) : t(moving ? "apply.moving.yes" : "apply.moving.no"),
    },
    {
      label: t("apply.team-size"),
      value: facts.teamSize === null ? open(t) : formatNumber(facts.teamSize, locale),
    },
    { label: t("apply.founded-on"), value: facts.foundedOn ?? open(t) },
  ];
}

function technologyFacts({ facts, t, locale }: Telling): FactLine[] {
  const has = FACTS.filter((fact) => facts.facts[fact] === true);
  const lacks = FACTS.filter((fact) => facts.facts[fact] === false);
  const named = (list: readonly Fact[]) =>
    formatList(
      list.map((fact) => t(`fact.${fact}`)),
      locale,
    );
  return [
    { label: t("apply.project"), value: facts.title || open(t) },
    {
      label: t("apply.text"),
      value: facts.text ? <span className="whitespace-pre-line">{facts.text}</span> : open(t),
    },
    { label: t("apply.stage"), value: facts.stage ? t(`stage.${facts.stage}`) : open(t) },
    {
      label: t("apply.readiness"),
      value: facts.readiness === null ? open(t) : readinessWords(facts.readiness, t),
    },
    { label: t("apply.facts.has"), value: named(has) || open(t) },
    { label: t("apply.facts.lacks"), value: named(lacks) },
  ];
}

function needFacts({ facts, t, locale }: Telling): FactLine[] {
  if (facts.needs.length === 0) return [{ label: t("apply.needs"), value: open(t) }];
  return facts.needs.map((need) => ({
    label: t(`need.${need.kind}`),
    value: needDetail(need, { t, locale }) || t("apply.need.no-detail"),
  }));
}

function documentFacts({ facts, t }: Telling): FactLine[] {
  return [
    {
      label: t("apply.step.documents"),
      value:
        facts.documents.length === 0 ? (
          t("apply.documents.none")
        ) : (
          <ul>
            {facts.documents.map(({ id, name }) => (
              <li key={id}>
                <a href={`/documents/${id}`} className="text-accent-strong hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

/** What belongs to a need: amount and instrument, square metres, what for. */
export function needDetail(need: Need, { t, locale }: { t: Translate; locale: Locale }): string {
  const instrument = `instrument.${need.instrument}`;
  const details = [
    need.amountFen === null ? null : formatMoney(need.amountFen, locale),
    isMessageKey(instrument) ? t(instrument) : null,
    need.squareMetres === null
      ? null
      : t("apply.square-metres", { count: formatNumber(need.squareMetres, locale) }),
    need.purpose,
  ];
  return details.filter(Boolean).join(" · ");
}

/** A technology readiness level with its words. */
export function readinessWords(level: number, t: Translate): string {
  const key = `readiness.${level}`;
  return isMessageKey(key) ? `${level} · ${t(key)}` : String(level);
}

function open(t: Translate): string {
  return t("apply.open");
}
