import { Link } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

/** The product's mark and name; the way home. */
export function Brand() {
  const { t } = useLanguage();
  return (
    <Link to="/" className="inline-flex items-center gap-2 font-semibold whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 shrink-0">
        <rect width="24" height="24" rx="6" className="fill-accent" />
        <path
          d="M6 15.5V9.75a3.25 3.25 0 0 1 6.5 0V11m5.5-2.5v5.75a3.25 3.25 0 0 1-6.5 0V13"
          fill="none"
          strokeWidth="2"
          strokeLinecap="round"
          className="stroke-on-accent"
        />
      </svg>
      <span className="text-base leading-none">{t("app.name")}</span>
    </Link>
  );
}
