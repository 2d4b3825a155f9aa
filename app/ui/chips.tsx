import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NeedKind, Tier } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { TierMark } from "./tier-mark.tsx";

interface ChipProps {
  children: ReactNode;
  href?: string;
  className?: string;
}

/** A short fact in a list of such. */
export function Chip({ children, href, className }: ChipProps) {
  const look = classes("chip", className);
  if (!href) return <span className={look}>{children}</span>;
  return (
    <Link to={href} className={look}>
      {children}
    </Link>
  );
}

/** A sector by its name in the reader's language, with the tier a plan gives it. */
export function SectorChip({
  name,
  tier,
  href,
}: {
  name: string;
  tier?: Tier | null;
  href?: string;
}) {
  return (
    <Chip href={href}>
      {name}
      {tier && <TierMark tier={tier} />}
    </Chip>
  );
}

/** A need with what belongs to it: 股权融资 800 万元. */
export function NeedChip({ kind, detail }: { kind: NeedKind; detail?: string | null }) {
  const { t } = useLanguage();
  return (
    <span className="chip chip-outline">
      {t(`need.${kind}`)}
      {detail && <span className="truncate text-muted">{detail}</span>}
    </span>
  );
}

/** Chips in a row that wraps; `more` says how many are left out. */
export function ChipList({ children, more = 0 }: { children: ReactNode; more?: number }) {
  return (
    <span className="chips">
      {children}
      {more > 0 && <span className="more">{`+${more}`}</span>}
    </span>
  );
}
