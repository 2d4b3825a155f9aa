import { Form, Link } from "@remix-run/react";
import type { FactKind, FactStatus } from "#app/domain/plans/draft-fact.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { factLine } from "./fact-words.ts";

/** A fact as the page has it. */
export interface ShownFact {
  id: string;
  kind: FactKind;
  status: FactStatus;
  machine: Record<string, unknown>;
  person: Record<string, unknown> | null;
  start: number;
  end: number;
  section: string;
  doubts: string[];
  version: number;
  paragraph: number;
}

const GROUPS = [
  {
    key: "head",
    kinds: ["title", "number", "issuer", "issuedOn", "effectiveOn", "period", "area"],
  },
  { key: "priority", kinds: ["priority"] },
  { key: "target", kinds: ["target"] },
  { key: "task", kinds: ["task"] },
  { key: "resource", kinds: ["resource"] },
  { key: "organization", kinds: ["organization"] },
] as const satisfies { key: string; kinds: readonly FactKind[] }[];

const MARKS: Record<FactStatus, { icon: IconName; look: string }> = {
  read: { icon: "circle-dashed", look: "text-muted" },
  confirmed: { icon: "circle-check", look: "text-success" },
  corrected: { icon: "file-pen", look: "text-accent-strong" },
  dropped: { icon: "ban", look: "text-muted" },
};

interface FactListProps {
  facts: readonly ShownFact[];
  current: string | null;
  open: boolean;
  sectors: Record<string, string>;
}

/** All facts, list by list, each a link that brings its place into view. */
export function FactList({ facts, current, open, sectors }: FactListProps) {
  const { t } = useLanguage();
  const shown = facts.find(({ id }) => id === current)?.kind;
  return (
    <nav aria-label={t("draft.facts")} className="grid gap-1">
      {GROUPS.map(({ key, kinds }) => {
        const own = facts.filter(({ kind }) => (kinds as readonly FactKind[]).includes(kind));
        if (own.length === 0) return null;
        const left = own.filter(({ status }) => status === "read").length;
        const plain = own.filter(({ status, doubts }) => status === "read" && doubts.length === 0);
        return (
          <details
            key={`${key}:${shown}`}
            open={shown !== undefined && (kinds as readonly FactKind[]).includes(shown)}
            className="border-t border-line py-1"
          >
            <summary className="flex cursor-pointer items-baseline justify-between gap-3 py-1 font-semibold">
              {t(`draft.group.${key}`)}
              <span className="text-xs font-normal text-muted tabular-nums">
                {own.length - left} / {own.length}
              </span>
            </summary>
            {open && plain.length > 1 && (
              <Form method="post" preventScrollReset className="py-1">
                {kinds.map((kind) => (
                  <input key={kind} type="hidden" name="kind" value={kind} />
                ))}
                <Button name="intent" value="rest" size="small">
                  {t("draft.rest", { count: plain.length })}
                </Button>
              </Form>
            )}
            <ul>
              {own.map((fact) => (
                <FactLink
                  key={fact.id}
                  fact={fact}
                  active={fact.id === current}
                  sectors={sectors}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}

function FactLink({
  fact,
  active,
  sectors,
}: {
  fact: ShownFact;
  active: boolean;
  sectors: Record<string, string>;
}) {
  const { t } = useLanguage();
  const { icon, look } = MARKS[fact.status];
  const { what, more } = factLine(fact.kind, fact.person ?? fact.machine, { t, sectors });
  return (
    <li>
      <Link
        to={`?fact=${fact.id}`}
        preventScrollReset
        aria-current={active ? "true" : undefined}
        className={classes(
          "flex items-start gap-2 rounded-md px-2 py-1.5",
          active ? "bg-accent-soft" : "hover:bg-sunken",
        )}
      >
        <span className={classes("pt-0.5", look)}>
          <Icon name={icon} />
          <span className="sr-only">{t(`draft.status.${fact.status}`)}</span>
        </span>
        <span
          className={classes("min-w-0 wrap-anywhere", fact.status === "dropped" && "line-through")}
        >
          {what}
          {more && <span className="block text-xs text-muted tabular-nums">{more}</span>}
        </span>
      </Link>
    </li>
  );
}
