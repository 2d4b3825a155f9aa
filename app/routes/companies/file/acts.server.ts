import { type AppLoadContext, data } from "@remix-run/node";
import { z } from "zod";
import { RUNGS } from "#app/domain/companies/ladders/types.ts";
import { FILE_PARTS } from "#app/domain/vocabulary.ts";
import { choices, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerAct, parseForm } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { confirmSheet } from "#app/services/companies/confirm-sheet.server.ts";
import { consentFile } from "#app/services/companies/consent-file.server.ts";
import { noteCompany, remindCompany } from "#app/services/companies/note-company.server.ts";
import { removeCredential } from "#app/services/companies/save-credential.server.ts";
import { verifyFacts } from "#app/services/companies/verify-facts.server.ts";

interface Post {
  here: SignedInVisit;
  context: AppLoadContext;
  organizationId: string;
  form: FormData;
}

const year = z.coerce.number().int().min(0).max(2200);

const schema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("consent"), parts: choices(FILE_PARTS) }),
  z.object({ act: z.literal("confirm"), year }),
  z.object({ act: z.literal("remove-title"), credentialId: text(40) }),
  z.object({
    act: z.literal("verify"),
    year,
    /** `key=value` of each fact as it was shown. */
    seen: z.preprocess(
      (sent) => (Array.isArray(sent) ? sent : [sent]),
      z.array(z.string()).max(40),
    ),
  }),
  z.object({ act: z.literal("note"), text: text(1000) }),
  z.object({ act: z.literal("remind"), rung: z.enum(RUNGS) }),
]);

const TOLD: Record<z.output<typeof schema>["act"], MessageKey> = {
  consent: "company.told.consent",
  confirm: "company.told.confirm",
  "remove-title": "company.told.removed",
  verify: "company.told.verified",
  note: "company.told.noted",
  remind: "company.told.reminded",
};

/** Each button of the file's page: one service. */
export async function act({ here, context, organizationId, form }: Post) {
  const { actor, db, now, t } = here;
  const submission = parseForm(form, { schema, t });
  if (submission.status !== "success") {
    if (!Object.hasOwn(TOLD, String(form.get("act")))) throw badRequest();
    const message = Object.values(submission.error ?? {}).flat()[0] ?? t("form.invalid");
    return data({ message }, { status: 422 });
  }
  const said = submission.value;
  const ask = { actor, organizationId, now };
  const answer = await answerAct(t, async () => {
    if (said.act === "consent") await consentFile(db, { ...ask, parts: said.parts });
    else if (said.act === "confirm") await confirmSheet(db, { ...ask, year: said.year });
    else if (said.act === "remove-title") {
      await removeCredential(db, { ...ask, credentialId: said.credentialId });
    } else if (said.act === "verify") {
      await verifyFacts(db, { ...ask, year: said.year, seen: seenOf(said.seen) });
    } else if (said.act === "note") await noteCompany(db, { ...ask, text: said.text });
    else await remindCompany(db, { ...ask, rung: said.rung });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  return redirectTelling(`/companies/${organizationId}`, { context, key: TOLD[said.act] });
}

function seenOf(pairs: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = "", value = ""] = pair.split("=");
      return [key, Number(value)];
    }),
  );
}
