import {
  BadgeAlert,
  BadgeCheck,
  Ban,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  CircleX,
  Eye,
  FilePen,
  FileSignature,
  Flag,
  Handshake,
  Hourglass,
  Lock,
  type LucideIcon,
  Mail,
  Send,
  Star,
  TimerOff,
  Undo2,
} from "lucide-react";
import type { ReactNode } from "react";
import type {
  ApplicationState,
  DealState,
  ResourceState,
  VerificationState,
} from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { TONE_CLASSES, type Tone } from "./tones.ts";

interface Look {
  tone: Tone;
  icon: LucideIcon;
}

const DEALS: Record<DealState, Look> = {
  interested: { tone: "accent", icon: Send },
  invited: { tone: "accent", icon: Mail },
  introduced: { tone: "accent", icon: Handshake },
  in_review: { tone: "accent", icon: Eye },
  shortlisted: { tone: "accent", icon: Star },
  meeting: { tone: "accent", icon: CalendarClock },
  offered: { tone: "warning", icon: FileSignature },
  agreed: { tone: "success", icon: CircleCheck },
  completed: { tone: "success", icon: Flag },
  declined: { tone: "neutral", icon: CircleX },
  withdrawn: { tone: "neutral", icon: Undo2 },
  expired: { tone: "neutral", icon: TimerOff },
};

const VERIFICATIONS: Record<VerificationState, Look> = {
  unverified: { tone: "neutral", icon: CircleDashed },
  pending: { tone: "warning", icon: Hourglass },
  verified: { tone: "success", icon: BadgeCheck },
  rejected: { tone: "danger", icon: BadgeAlert },
};

const RESOURCES: Record<ResourceState, Look> = {
  named: { tone: "neutral", icon: CircleDashed },
  draft: { tone: "neutral", icon: FilePen },
  open: { tone: "success", icon: CircleCheck },
  closed: { tone: "neutral", icon: Lock },
};

const APPLICATIONS: Record<ApplicationState, Look> = {
  draft: { tone: "neutral", icon: FilePen },
  submitted: { tone: "success", icon: Send },
  withdrawn: { tone: "neutral", icon: Ban },
};

/** A state as icon and word. */
export function Pill({ tone, icon: Icon, children }: Look & { children: ReactNode }) {
  return (
    <span
      className={classes(
        "print-exact inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs leading-4 font-semibold whitespace-nowrap",
        TONE_CLASSES[tone],
      )}
    >
      <Icon aria-hidden size={13} className="shrink-0" />
      {children}
    </span>
  );
}

/** Where a deal stands. */
export function StatusPill({ state }: { state: DealState }) {
  const { t } = useLanguage();
  return <Pill {...DEALS[state]}>{t(`state.${state}`)}</Pill>;
}

/** Whether the district has verified an organization, or has stopped it. */
export function VerificationPill({
  state,
  suspended = false,
}: {
  state: VerificationState;
  suspended?: boolean;
}) {
  const { t } = useLanguage();
  if (suspended) {
    return (
      <Pill tone="danger" icon={Ban}>
        {t("ui.verification.suspended")}
      </Pill>
    );
  }
  return <Pill {...VERIFICATIONS[state]}>{t(`ui.verification.${state}`)}</Pill>;
}

/** Whether a resource takes applications. */
export function ResourcePill({ state }: { state: ResourceState }) {
  const { t } = useLanguage();
  return <Pill {...RESOURCES[state]}>{t(`ui.resource.${state}`)}</Pill>;
}

/** Whether an application has been sent. */
export function ApplicationPill({ state }: { state: ApplicationState }) {
  const { t } = useLanguage();
  return <Pill {...APPLICATIONS[state]}>{t(`ui.application.${state}`)}</Pill>;
}
