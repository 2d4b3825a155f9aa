import { Form, useLocation } from "@remix-run/react";
import { Undo2 } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatTime } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { CaseData } from "./route.tsx";

/** The act that can still be taken back: when the other side will see it, and how to send it or undo it before. */
export function Waiting({ waiting }: { waiting: NonNullable<CaseData["waiting"]> }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const { move, mine, actor, effectiveAt } = waiting;
  const values = { move: t(`move.${move}`), time: formatTime(effectiveAt), name: actor };
  return (
    <Notice>
      <div className="grid gap-2">
        <p>{mine ? t("case.waiting", values) : t("case.waiting.colleague", values)}</p>
        <Form method="post" action={`${pathname}${search}`} className="flex flex-wrap gap-2">
          <SubmitButton
            name="intent"
            value="send-now"
            variant="secondary"
            data-key="n"
            aria-keyshortcuts="n"
          >
            {t("case.waiting.send")}
          </SubmitButton>
          {mine && (
            <SubmitButton
              name="intent"
              value="undo"
              variant="quiet"
              icon={Undo2}
              data-key="u"
              aria-keyshortcuts="u"
            >
              {t("case.undo")}
            </SubmitButton>
          )}
        </Form>
      </div>
    </Notice>
  );
}
