import { Form, Link } from "@remix-run/react";
import { Search } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";

const EXAMPLES = ["home.example.1", "home.example.2", "home.example.3"] as const;

/** One line to describe a technology in; the way from the home page to /discover. */
export function DiscoverForm({ examples = false }: { examples?: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="grid max-w-reading gap-2 pt-2">
      <Form action="/discover" role="search" className="flex gap-2 max-sm:grid">
        <span className="relative grid flex-1">
          <Search
            aria-hidden
            size={18}
            className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            name="text"
            data-search
            required
            maxLength={2000}
            aria-label={t("home.search")}
            placeholder={t("home.search.placeholder")}
            className="h-12 w-full min-w-0 rounded-md border border-edge/70 bg-surface pr-3 pl-11 text-base text-ink transition-colors hover:border-edge focus-visible:border-accent focus-visible:outline-offset-0"
          />
        </span>
        <SubmitButton variant="primary" className="min-h-12 px-6 text-base">
          {t("home.search.button")}
        </SubmitButton>
      </Form>
      {examples && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
          <span>{t("home.search.examples")}</span>
          {EXAMPLES.map((key) => (
            <Link
              key={key}
              to={`/discover?text=${encodeURIComponent(t(key))}`}
              className="underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge"
            >
              {t(key)}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
