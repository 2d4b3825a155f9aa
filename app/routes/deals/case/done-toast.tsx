import { Form, useSearchParams } from "@remix-run/react";
import { Undo2 } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Toast } from "#app/ui/toast.tsx";
import { queueSearch } from "../queue/queue-params.ts";
import type { DoneDeal } from "./done-deal.server.ts";

/** What was just decided, with the button that takes it back. */
export function DoneToast({ done }: { done: DoneDeal }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const search = queueSearch(params);
  return (
    <Toast
      id={`${done.id}:${done.act}`}
      undo={
        done.undoable && (
          <Form method="post" action={`/review/${done.id}${search}`}>
            <button
              type="submit"
              name="intent"
              value="undo"
              data-key="u"
              className="inline-flex min-h-7 items-center gap-1 rounded-md px-2 font-semibold underline underline-offset-2"
            >
              <Undo2 aria-hidden size={14} />
              {t("ui.confirm.undo")}
            </button>
          </Form>
        )
      }
    >
      {t("case.done", { state: t(`state.${done.state}`) })}
    </Toast>
  );
}
