import { Link } from "@remix-run/react";
import {
  ChevronRight,
  CircleCheck,
  FilePen,
  FilePlus2,
  ListChecks,
  type LucideIcon,
  MailQuestion,
  Radar,
  ShieldQuestion,
} from "lucide-react";
import type { FounderAct } from "#app/domain/deals/founder-acts.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatDue } from "#app/ui/format.ts";

const ICONS: Record<FounderAct["kind"], LucideIcon> = {
  answer: MailQuestion,
  continue: FilePen,
  choose: ListChecks,
  widen: Radar,
  start: FilePlus2,
  verify: ShieldQuestion,
};

/** What to do now, each line the way there. */
export function ActList({ acts, now }: { acts: readonly FounderAct[]; now: Date }) {
  const { t, locale } = useLanguage();
  if (acts.length === 0) {
    return (
      <p className="flex items-center gap-2 text-muted">
        <CircleCheck aria-hidden size={16} className="text-success" />
        {t("apply.desk.nothing")}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {acts.map((act) => {
        const { to, title, note } = actWords(act, { t, locale, now });
        const Icon = ICONS[act.kind];
        return (
          <li key={to} className="relative flex items-center gap-3 py-2.5 hover:bg-sunken/60">
            <Icon aria-hidden size={18} className="shrink-0 text-accent" />
            <span className="min-w-0 flex-1">
              <Link to={to} className="stretched font-semibold wrap-anywhere">
                {title}
              </Link>
              {note && <span className="block text-muted">{note}</span>}
            </span>
            <ChevronRight aria-hidden size={16} className="shrink-0 text-muted" />
          </li>
        );
      })}
    </ul>
  );
}

interface ActWords {
  to: string;
  title: string;
  note: string | null;
}

function actWords(
  act: FounderAct,
  { t, locale, now }: { t: Translate; locale: Locale; now: Date },
): ActWords {
  const title = "title" in act ? act.title || t("apply.untitled") : "";
  switch (act.kind) {
    case "answer":
      return {
        to: `/deals/${act.dealId}`,
        title: t(act.state === "invited" ? "apply.act.invited" : "apply.act.offered", {
          resource: act.resource,
        }),
        note: act.dueAt && formatDue(act.dueAt, now, locale),
      };
    case "continue":
      return {
        to: `/applications/${act.applicationId}/edit/${act.step}`,
        title: t("apply.act.continue", { title }),
        note: t("apply.act.continue.note", { step: t(`apply.step.${act.step}`) }),
      };
    case "choose":
      return {
        to: `/applications/${act.applicationId}`,
        title: t("apply.act.choose", { title }),
        note: t("apply.act.choose.note", { count: act.matches }),
      };
    case "widen":
      return {
        to: `/applications/${act.applicationId}`,
        title: t("apply.act.widen", { title }),
        note: t("apply.act.widen.note"),
      };
    case "start":
      return {
        to: "/applications/new",
        title: t("apply.act.start"),
        note: t("apply.act.start.note"),
      };
    case "verify":
      return {
        to: `/organizations/${act.organizationId}`,
        title: t("apply.act.verify", { name: act.name }),
        note: t("apply.act.verify.note"),
      };
  }
}
