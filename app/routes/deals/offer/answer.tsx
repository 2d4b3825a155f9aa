import { Form, useLocation } from "@remix-run/react";
import { Check } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import type { OfferTerms } from "./load.server.ts";

type Current = NonNullable<OfferTerms["current"]>;

/** Accepting exactly the version that is shown; asked once more, since it cannot be taken back. */
export function AcceptOffer({ current }: { current: Current }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const { number } = current;
  return (
    <Confirm
      label={t("offer.accept")}
      icon={Check}
      variant="primary"
      question={t("offer.accept.question", { number })}
    >
      <Form method="post" action={`${pathname}${search}`}>
        <Shown current={current} />
        <SubmitButton name="intent" value="offer-accept" variant="primary">
          {t("offer.accept")}
        </SubmitButton>
      </Form>
    </Confirm>
  );
}

/** Declining the version, not the deal. */
export function DeclineOffer({ current }: { current: Current }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Confirm label={t("offer.decline")} question={t("offer.decline.question")}>
      <Form method="post" action={`${pathname}${search}`} className="grid gap-3">
        <Shown current={current} />
        <Field name="note" id="offer-note" label={t("offer.decline.note")} optional>
          <TextArea rows={2} limit={500} />
        </Field>
        <div>
          <SubmitButton name="intent" value="offer-decline" variant="danger">
            {t("offer.decline")}
          </SubmitButton>
        </div>
      </Form>
    </Confirm>
  );
}

/** Taking an unanswered offer back. */
export function WithdrawOffer({ version }: { version: number }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <Confirm label={t("offer.withdraw")} question={t("offer.withdraw.question")}>
      <Form method="post" action={`${pathname}${search}`}>
        <input type="hidden" name="version" value={version} />
        <SubmitButton name="intent" value="offer-withdraw" variant="danger">
          {t("offer.withdraw")}
        </SubmitButton>
      </Form>
    </Confirm>
  );
}

/** Which version was on the page, and with what terms. */
function Shown({ current }: { current: Current }) {
  return (
    <>
      <input type="hidden" name="number" value={current.number} />
      <input type="hidden" name="hash" value={current.hash} />
    </>
  );
}
