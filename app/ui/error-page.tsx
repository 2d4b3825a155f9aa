import { isRouteErrorResponse } from "@remix-run/react";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink, SubmitButton } from "./button.tsx";
import { keptForm } from "./kept-form.ts";
import { TextLink } from "./text-link.tsx";

type Known = "400" | "401" | "404" | "500" | "503";

/** What is said when a page cannot be: what happened, what was kept, where to go. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useLanguage();
  const answer = isRouteErrorResponse(error) ? error : null;
  const status = answer?.status ?? 500;
  const kept = keptForm(answer?.data);
  const known = kindOf(status);
  const title: MessageKey = `ui.error.${known}.title`;
  const text: MessageKey = `ui.error.${known}.text`;
  return (
    <div className="mx-auto grid max-w-reading justify-items-start gap-3 px-4 py-16">
      <p className="text-sm font-semibold text-muted tabular-nums">{status}</p>
      <h1 className="text-xl">{t(title)}</h1>
      <p className="text-base text-muted">{t(text)}</p>
      {kept && (
        <form method="post" action={kept.action} className="grid justify-items-start gap-3">
          {known === "401" && (
            <p className="text-base">
              <TextLink to="/sign-in?to=/account" target="_blank">
                {t("ui.error.401.sign-in")}
              </TextLink>
            </p>
          )}
          <p className="text-base">
            {t(known === "401" ? "ui.error.401.kept" : "ui.error.503.kept")}
          </p>
          {kept.fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields keep their order, and a name may come twice
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton variant="primary">{t("ui.error.503.again")}</SubmitButton>
        </form>
      )}
      <div className="flex flex-wrap gap-2 pt-2">
        <ButtonLink to="/" variant="primary">
          {t("ui.error.home")}
        </ButtonLink>
        <ButtonLink to="/plans">{t("ui.error.plans")}</ButtonLink>
      </div>
    </div>
  );
}

function kindOf(status: number): Known {
  if (status === 503) return "503";
  if (status === 401) return "401";
  if (status >= 500) return "500";
  return status === 404 || status === 403 ? "404" : "400";
}
