import { Form, Link, useLocation, useSearchParams } from "@remix-run/react";
import { Bookmark, X } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { CONTROL_SMALL } from "#app/ui/control-look.ts";
import { FieldError } from "#app/ui/field-error.tsx";

interface SavedViewsProps {
  views: { id: string; name: string; query: string }[];
  /** Could the list as it stands be saved: does it have any filter? */
  savable: boolean;
  error: string | null;
  typed: string;
}

/** States of this list that the reader kept under a name, and the form that keeps another. */
export function SavedViews({ views, savable, error, typed }: SavedViewsProps) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  if (views.length === 0 && !savable) return null;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
      {views.length > 0 && (
        <nav aria-label={t("review.views")}>
          <ul className="flex flex-wrap items-center gap-1.5 text-xs">
            {views.map((view) => (
              <View key={view.id} view={view} />
            ))}
          </ul>
        </nav>
      )}
      {savable && (
        <details open={error !== null}>
          <summary className="inline-flex min-h-7 cursor-pointer list-none items-center gap-1 text-xs text-muted hover:text-ink">
            <Bookmark aria-hidden size={13} />
            {t("review.views.save")}
          </summary>
          <Form method="post" action={`${pathname}${search}`} className="flex flex-wrap gap-2 pt-1">
            <input
              name="name"
              required
              maxLength={40}
              defaultValue={typed}
              aria-label={t("review.views.name")}
              aria-invalid={error !== null || undefined}
              aria-describedby={error ? "view-error" : undefined}
              placeholder={t("review.views.example")}
              className={CONTROL_SMALL}
            />
            <SubmitButton name="intent" value="save-view">
              {t("review.views.save")}
            </SubmitButton>
            {error && <FieldError id="view-error">{error}</FieldError>}
          </Form>
        </details>
      )}
    </div>
  );
}

function View({ view }: { view: SavedViewsProps["views"][number] }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const current = params.toString() === view.query;
  return (
    <li className="inline-flex min-h-7 items-center rounded-sm border border-line">
      <Link
        to={`?${view.query}`}
        aria-current={current ? "true" : undefined}
        className="max-w-56 truncate px-2 py-0.5 hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-accent-strong"
      >
        {view.name}
      </Link>
      <Form method="post" action={`${pathname}${search}`}>
        <input type="hidden" name="view" value={view.id} />
        <button
          type="submit"
          name="intent"
          value="remove-view"
          aria-label={t("review.views.remove", { name: view.name })}
          className="inline-flex size-7 items-center justify-center text-muted hover:text-ink"
        >
          <X aria-hidden size={12} />
        </button>
      </Form>
    </li>
  );
}
