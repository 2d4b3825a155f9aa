import type { ReactNode } from "react";
import type {
  ApplicationState,
  DealState,
  ResourceState,
  VerificationState,
} from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import type { Tone } from "./tones.ts";

interface Look {
  tone: Tone;
  icon: IconName;
}

const DEALS: Record<DealState, Look> = {
  interested: { tone: "accent", icon: "send" },
  invited: { tone: "accent", icon: "mail" },
  introduced: { tone: "accent", icon: "handshake" },
  in_review: { tone: "accent", icon: "eye" },
  shortlisted: { tone: "accent", icon: "star" },
  meeting: { tone: "accent", icon: "calendar-clock" },
  offered: { tone: "warning", icon: "file-signature" },
  countered: { tone: "warning", icon: "file-signature" },
  agreed: { tone: "success", icon: "circle-check" },
  reported: { tone: "warning", icon: "flag" },
  completed: { tone: "success", icon: "flag" },
  declined: { tone: "neutral", icon: "circle-x" },
  withdrawn: { tone: "neutral", icon: "undo-2" },
  expired: { tone: "neutral", icon: "timer-off" },
};

const VERIFICATIONS: Record<VerificationState, Look> = {
  unverified: { tone: "neutral", icon: "circle-dashed" },
  pending: { tone: "warning", icon: "hourglass" },
  verified: { tone: "success", icon: "badge-check" },
  rejected: { tone: "danger", icon: "badge-alert" },
};

const RESOURCES: Record<ResourceState, Look> = {
  named: { tone: "neutral", icon: "circle-dashed" },
  draft: { tone: "neutral", icon: "file-pen" },
  open: { tone: "success", icon: "circle-check" },
  closed: { tone: "neutral", icon: "lock" },
};

const APPLICATIONS: Record<ApplicationState, Look> = {
  draft: { tone: "neutral", icon: "file-pen" },
  submitted: { tone: "success", icon: "send" },
  withdrawn: { tone: "neutral", icon: "ban" },
};

/** A state as icon and word. */
export function Pill({ tone, icon, children }: Look & { children: ReactNode }) {
  return (
    <span className={`pill pill-${tone}`}>
      <Icon name={icon} />
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
      <Pill tone="danger" icon="ban">
        {t("ui.verification.suspended")}
      </Pill>
    );
  }
  return <Pill {...VERIFICATIONS[state]}>{t(`ui.verification.${state}`)}</Pill>;
}

/** Whether a resource takes applications, or would if its operator were in standing. */
export function ResourcePill({
  state,
  awaiting = false,
}: {
  state: ResourceState;
  awaiting?: boolean;
}) {
  const { t } = useLanguage();
  if (awaiting && state === "open") {
    return (
      <Pill tone="warning" icon="hourglass">
        {t("ui.resource.awaiting")}
      </Pill>
    );
  }
  return <Pill {...RESOURCES[state]}>{t(`ui.resource.${state}`)}</Pill>;
}

/** Whether an application has been sent. */
export function ApplicationPill({ state }: { state: ApplicationState }) {
  const { t } = useLanguage();
  return <Pill {...APPLICATIONS[state]}>{t(`ui.application.${state}`)}</Pill>;
}
