import type { Tier } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";

/** The higher the tier, the stronger the bar; the word says it all. */
const BARS: Record<Tier, string> = {
  leading: "border-accent",
  pioneer: "border-accent/75",
  featured: "border-accent/50",
  emerging: "border-part-4",
  future: "border-part-7",
  supporting: "border-edge/50",
};

/** 主导 特色 未来 …: the rank that a plan gives a sector, as a word with a thin bar. */
export function TierMark({
  tier,
  large = false,
  className,
}: {
  tier: Tier;
  /** As the head of what has this tier. */
  large?: boolean;
  className?: string;
}) {
  const { t } = useLanguage();
  return (
    <span
      className={classes(
        "print-exact inline-block border-l-[3px] whitespace-nowrap",
        large ? "pl-2 text-base leading-5 font-semibold" : "pl-1.5 text-xs leading-4 text-muted",
        BARS[tier],
        className,
      )}
    >
      {t(`tier.${tier}`)}
    </span>
  );
}
