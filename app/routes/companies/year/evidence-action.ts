import { type ActionFunctionArgs, data } from "@remix-run/node";
import { can } from "#app/domain/identity/permissions.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formWithFile } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { attachEvidence } from "#app/services/companies/attach-evidence.server.ts";
import { companyFile } from "#db/queries/companies/file.server.ts";

/** Keeps a file with what was declared of a year. */
export async function action(args: ActionFunctionArgs) {
  // Asked before the body is read: only who may attach a file may send so much.
  const { db, runtime, actor, now, t } = await signedIn(args);
  const { company } = found(await companyFile(db.read, args.params.id ?? ""));
  const subject = { kind: "organization" as const, id: company.id, area: company.area };
  if (!can(actor, "company:declare", subject)) throw notFound();
  const { file } = await formWithFile(args.request, runtime.config.maxUploadBytes);
  const store = { db, files: runtime.files, maxBytes: runtime.config.maxUploadBytes };
  const answer = await answerAct(t, async () => {
    await attachEvidence(store, {
      actor,
      organizationId: company.id,
      year: Number(args.params.year) || 0,
      file: file ?? { name: "", bytes: new Uint8Array() },
      now,
    });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  return redirectTelling(`/companies/${company.id}`, {
    context: args.context,
    key: "company.told.evidence",
  });
}
