import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deskOf } from "#app/http/desk.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { safePath } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { registering } from "./entering.server.ts";
import { NarrowPage } from "./narrow-page.tsx";
import { DataUse, RegisterFields } from "./register-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const KINDS = ["startup", "provider"] as const;
type Kind = (typeof KINDS)[number];

/** Where somebody goes on who came from nowhere in particular. */
const NEXT: Record<Kind, string> = {
  startup: "/applications/new",
  provider: "/organizations/new?kind=provider",
};

const also = z.object({ kind: z.enum(KINDS).default("startup") });

export async function loader(args: LoaderFunctionArgs) {
  const { actor, t } = await visit(args);
  const { searchParams } = new URL(args.request.url);
  const to = searchParams.get("to");
  if (actor) throw redirect(safePath(to, deskOf(actor)));
  return {
    to: safePath(to, ""),
    kind: kindOf(searchParams.get("kind")),
    title: `${t("identity.register.title")} · ${t("app.name")}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  const entered = await registering(args, { form, also });
  if ("reply" in entered) return data(entered.reply, { status: entered.status });
  const to = form.get("to");
  throw await redirectTelling(safePath(typeof to === "string" ? to : null, nextOf(form)), {
    context: args.context,
    key: "identity.registered",
    headers: entered.headers,
  });
}

function nextOf(form: FormData): string {
  return NEXT[kindOf(form.get("kind"))];
}

function kindOf(asked: unknown): Kind {
  return KINDS.find((kind) => kind === asked) ?? "startup";
}

export default function Register() {
  const { t } = useLanguage();
  const { to, kind } = useLoaderData<typeof loader>();
  const form = typedForm(useActionData<typeof action>(), { name: "", email: "", kind });
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  return (
    <NarrowPage
      title={t("identity.register.title")}
      lead={t("identity.register.lead")}
      after={
        <p>
          {t("identity.register.known")}{" "}
          <TextLink to={`/sign-in${query}`}>{t("identity.signIn.title")}</TextLink>
        </p>
      }
    >
      <Form method="post" noValidate className="grid gap-4">
        <ErrorSummary errors={{ "": form.errors[""] }} />
        <input type="hidden" name="to" value={to} />
        <FieldGroup {...form.field("kind")} label={t("door.register.kind")}>
          <RadioGroup
            chosen={form.text("kind")}
            choices={KINDS.map((value) => ({
              value,
              label: t(`door.register.kind.${value}`),
              hint: t(`door.register.kind.${value}.hint`),
            }))}
          />
        </FieldGroup>
        <RegisterFields form={form} />
        <SubmitButton variant="primary" className="min-h-10 text-base">
          {t("identity.register.button")}
        </SubmitButton>
        <DataUse />
      </Form>
    </NarrowPage>
  );
}
