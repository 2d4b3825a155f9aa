import { data } from "@remix-run/node";
import { z } from "zod";
import { TERM_KEYS, termsOf } from "#app/domain/deals/terms.ts";
import { version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest, notFound } from "#app/http/responses.ts";
import { acceptOffer } from "#app/services/deals/accept-offer.server.ts";
import { counterOffer } from "#app/services/deals/counter-offer.server.ts";
import { declineOffer } from "#app/services/deals/decline-offer.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { withdrawOffer } from "#app/services/deals/withdraw-offer.server.ts";
import { offerVersion } from "#db/queries/deals/offers.server.ts";
import type { PanelPost } from "../panel-acts.server.ts";
import type { OfferAct } from "./intents.ts";
import {
  answerSchema,
  contentOf,
  counterContentOf,
  counterSchema,
  offerSchema,
  unclearIn,
} from "./parse.server.ts";

/** Does what a form of the panel asks; refusals come back as `form` and `reply`. */
export function offerAct(post: PanelPost, act: OfferAct) {
  switch (act) {
    case "offer-send":
      return send(post);
    case "offer-counter":
      return counter(post);
    case "offer-accept":
    case "offer-decline":
      return answer(post, act);
    case "offer-withdraw":
      return withdraw(post);
  }
}

async function send(post: PanelPost) {
  const { here, deal, side, form } = post;
  if (side !== "provider") throw badRequest();
  const { terms } = termsOf(deal.resource);
  const submission = parseForm(form, { schema: offerSchema(terms), t: here.t });
  if (submission.status !== "success") return refused("offer-send", submission.reply(), 422);
  const { db, actor, now, t } = here;
  const read = submission.value as Parameters<typeof contentOf>[1] & { version: number };
  const done = await answerForm(submission, {
    t,
    run: () =>
      sendOffer(db, {
        ...{ actor, dealId: deal.deal.id, version: read.version, now },
        content: contentOf(terms, read),
      }),
  });
  if ("reply" in done) return refused("offer-send", done.reply, done.status);
  return told(post, "offer.done.send");
}

async function counter(post: PanelPost) {
  const { here, deal, side, form } = post;
  const { db, actor, now, t } = here;
  const dealId = deal.deal.id;
  const number = version.safeParse(form.get("number"));
  const before = number.success
    ? await offerVersion(db.read, { dealId, number: number.data })
    : null;
  if (!before) throw notFound();
  const { terms: offerable } = termsOf(deal.resource);
  const keys = TERM_KEYS.filter((key) => before.terms[key] !== undefined);
  const known = { keys, conditions: before.conditions.map(({ id }) => id) };
  const submission = parseForm(form, { schema: counterSchema(offerable, known), t });
  if (submission.status !== "success") return refused("offer-counter", submission.reply(), 422);
  const read = submission.value as Parameters<typeof contentOf>[1] & { hash: string };
  const unclear = unclearIn(offerable, { before, read });
  if (unclear.length > 0) {
    const words = [t("offer.counter.unclear")];
    const fieldErrors = Object.fromEntries(unclear.map((name) => [name, words]));
    return refused("offer-counter", submission.reply({ fieldErrors }), 422);
  }
  const done = await answerForm(submission, {
    t,
    run: () =>
      counterOffer(db, {
        ...{ actor, side, dealId, number: before.number, hash: read.hash, now },
        content: counterContentOf(offerable, { before, read }),
      }),
  });
  if ("reply" in done) return refused("offer-counter", done.reply, done.status);
  return told(post, "offer.done.counter");
}

async function answer(post: PanelPost, act: "offer-accept" | "offer-decline") {
  const { here, deal, side, form } = post;
  const { db, actor, now, t } = here;
  const submission = parseForm(form, { schema: answerSchema, t });
  if (submission.status !== "success") return refused(act, submission.reply(), 422);
  const { note, ...shown } = submission.value;
  const ask = { actor, side, dealId: deal.deal.id, ...shown, now };
  const done = await answerForm(submission, {
    t,
    run: () =>
      act === "offer-accept"
        ? acceptOffer(db, ask)
        : declineOffer(db, { ...ask, note: note ?? "" }),
  });
  if ("reply" in done) return refused(act, done.reply, done.status);
  return told(post, act === "offer-accept" ? "offer.done.accept" : "offer.done.decline");
}

async function withdraw(post: PanelPost) {
  const { here, deal, side, form } = post;
  if (side !== "provider") throw badRequest();
  const { db, actor, now, t } = here;
  const submission = parseForm(form, { schema: z.object({ version }), t });
  if (submission.status !== "success") return refused("offer-withdraw", submission.reply(), 422);
  const ask = { actor, dealId: deal.deal.id, version: submission.value.version, now };
  const done = await answerForm(submission, { t, run: () => withdrawOffer(db, ask) });
  if ("reply" in done) return refused("offer-withdraw", done.reply, done.status);
  return told(post, "offer.done.withdraw");
}

function told({ page, context }: PanelPost, key: Parameters<typeof redirectTelling>[1]["key"]) {
  return redirectTelling(page, { context, key });
}

function refused<R>(form: OfferAct, reply: R, status: number) {
  return data({ form, reply }, { status });
}
