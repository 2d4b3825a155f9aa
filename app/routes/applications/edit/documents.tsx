import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FileText } from "lucide-react";
import { MEDIA_TYPES } from "#app/domain/input/media.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formWithFile } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { attachDocument } from "#app/services/applications/attach-document.server.ts";
import { removeDocument } from "#app/services/applications/remove-document.server.ts";
import { Button, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { formatBytes, formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { editing } from "./editing.server.ts";

const MEGABYTE = 1_000_000;
const ENDINGS = Object.values(MEDIA_TYPES)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

export async function loader(args: LoaderFunctionArgs) {
  const { whole, runtime } = await editing(args);
  return {
    version: whole.application.version,
    maxMegabytes: runtime.config.maxUploadBytes / MEGABYTE,
    documents: whole.documents.map(({ id, name, bytes, createdAt }) => ({
      id,
      name,
      bytes,
      createdAt,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  // Asked before the body is read: only who may attach a file may send so much.
  const { db, runtime, actor, now, t } = await editing(args);
  const applicationId = args.params.id ?? "";
  const { form, file } = await formWithFile(args.request, runtime.config.maxUploadBytes);
  // A file control that was left empty arrives as a file without a name, or as no file at all.
  const sent = file ?? { name: "", bytes: new Uint8Array() };
  const removed = form.get("documentId");
  // A version that is no number is one that nobody ever saw.
  const edit = { actor, applicationId, version: Number(form.get("version")) || 0, now };
  const { ok, message, status } = await answerAct(t, async () => {
    if (typeof removed === "string") await removeDocument(db, edit, removed);
    else {
      const store = { db, files: runtime.files, maxBytes: runtime.config.maxUploadBytes };
      await attachDocument(store, edit, sent);
    }
    return "";
  });
  if (!ok) {
    const nothing = sent.name === "" && typeof removed !== "string";
    return data({ message: nothing ? t("apply.documents.choose") : message }, { status });
  }
  return redirectTelling(`/applications/${applicationId}/edit/documents`, {
    context: args.context,
    key: typeof removed === "string" ? "apply.documents.removed" : "apply.documents.added",
  });
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Documents() {
  const { version, documents, maxMegabytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, locale } = useLanguage();
  return (
    <section className="grid gap-6">
      <div>
        <h2 className="text-lg">{t("apply.step.documents")}</h2>
        <p className="text-muted">{t("apply.lead.documents")}</p>
      </div>
      {documents.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {documents.map((document) => (
            <li key={document.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <FileText aria-hidden size={18} className="shrink-0 text-muted" />
              <span className="min-w-0 flex-1 basis-56">
                <a
                  href={`/documents/${document.id}`}
                  className="wrap-anywhere text-accent-strong hover:underline"
                >
                  {document.name}
                </a>
                <span className="block text-xs text-muted">
                  {formatBytes(document.bytes, locale)} · {formatInstant(document.createdAt)}
                </span>
              </span>
              <Confirm
                label={t("apply.documents.remove")}
                variant="quiet"
                size="small"
                align="end"
                question={t("apply.documents.remove.question", { name: document.name })}
              >
                <Form method="post">
                  <input type="hidden" name="version" value={version} />
                  <Button name="documentId" value={document.id} variant="danger">
                    {t("apply.documents.remove")}
                  </Button>
                </Form>
              </Confirm>
            </li>
          ))}
        </ul>
      )}
      <Form
        key={documents.length}
        method="post"
        encType="multipart/form-data"
        className="grid gap-3"
      >
        <input type="hidden" name="version" value={version} />
        <Field name="file" label={t("apply.documents.file")} error={answer?.message} optional>
          <FileInput
            types={t("apply.documents.types")}
            maxMegabytes={maxMegabytes}
            accept={ENDINGS}
          />
        </Field>
        <div>
          <SubmitButton>{t("apply.documents.upload")}</SubmitButton>
        </div>
      </Form>
      {documents.length > 0 && <Notice tone="info">{t("apply.documents.who")}</Notice>}
      <div>
        <ButtonLink to="../consent" relative="path" variant="primary">
          {t("apply.go-on")}
        </ButtonLink>
      </div>
    </section>
  );
}
