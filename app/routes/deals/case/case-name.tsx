import type { Stage } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";

interface Named {
  company: string | null;
  title: string | null;
  sectors: { zh: string; en: string }[];
  stage: Stage | null;
  area: string | null;
  pitch: string | null;
}

/** Who applies and with what, or, before the introduction, the sector and the founder's anonymous sentence. */
export function CaseName({ row }: { row: Named }) {
  const { t, locale } = useLanguage();
  const place = [row.stage && t(`stage.${row.stage}`), row.area].filter(Boolean).join(" · ");
  const sector = row.sectors[0]?.[locale];
  return (
    <span className="grid gap-0.5">
      <span className="line-clamp-2 wrap-anywhere">
        {row.company ?? sector ?? t("review.anonymous")}
      </span>
      {!row.company && row.pitch && (
        <span className="line-clamp-2 text-xs font-normal wrap-anywhere">{row.pitch}</span>
      )}
      <span className="under line-clamp-1">
        {[row.company ? row.title || sector : null, place].filter(Boolean).join(" · ")}
      </span>
    </span>
  );
}
