import { useRevalidator } from "@remix-run/react";
import { LoaderCircle } from "lucide-react";
import { useEffect } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

const EVERY_MS = 2000;

/** Matching is under way: looks again by itself, with and without script. */
export function Running({ first }: { first: boolean }) {
  const { t } = useLanguage();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <div role="status" className="mb-4 flex items-start gap-3 rounded-md bg-sunken px-4 py-3">
      <LoaderCircle
        aria-hidden
        size={18}
        className="mt-[0.15em] shrink-0 animate-spin text-accent"
      />
      <p>
        <span className="font-semibold">{t(first ? "match.running" : "match.running.again")}</span>{" "}
        <span className="text-muted">{t("match.running.note")}</span>
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
    </div>
  );
}
