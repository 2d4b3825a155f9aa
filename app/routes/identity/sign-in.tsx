import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deskOf } from "#app/http/desk.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { safePath } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { signingIn } from "./entering.server.ts";
import { NarrowPage } from "./narrow-page.tsx";
import { SignInFields } from "./register-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, t } = await visit(args);
  const to = new URL(args.request.url).searchParams.get("to");
  if (actor) throw redirect(safePath(to, deskOf(actor)));
  return { to: safePath(to, ""), title: `${t("identity.signIn.title")} · ${t("app.name")}` };
}

export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  const entered = await signingIn(args, form);
  if ("reply" in entered) return data(entered.reply, { status: entered.status });
  const to = form.get("to");
  const { here, headers } = entered;
  throw redirect(safePath(typeof to === "string" ? to : null, deskOf(here.actor)), { headers });
}

export default function SignIn() {
  const { t } = useLanguage();
  const { to } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), { email: "" });
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  return (
    <NarrowPage
      title={t("identity.signIn.title")}
      lead={to ? t("identity.signIn.first") : undefined}
      after={
        <>
          <p>
            {t("identity.signIn.new")}{" "}
            <TextLink to={`/register${query}`}>{t("identity.register.title")}</TextLink>
          </p>
          <p>
            {t("identity.signIn.forgot")}{" "}
            <TextLink to="/forgot-password">{t("forgot.title")}</TextLink>
          </p>
        </>
      }
    >
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <input type="hidden" name="to" value={to} />
        <SignInFields form={form} />
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("identity.signIn.button")}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
