import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { browserName } from "#app/domain/identity/browser.ts";
import { deviceCookie, isSecret, sessionCookie } from "#app/http/cookies.server.ts";
import { email, newPassword, text } from "#app/http/fields.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { continueAs, type SignedInVisit, visit } from "#app/http/visit.server.ts";
import { knowDevice } from "#app/services/identity/know-device.server.ts";
import { countRegistration, limitedSignIn } from "#app/services/identity/limits.server.ts";
import { register } from "#app/services/identity/register.server.ts";
import { readSession } from "#app/services/identity/sessions.server.ts";
import { signIn } from "#app/services/identity/sign-in.server.ts";

/** Never written back into a page. */
const HIDDEN = ["password"];

const registration = z.object({ name: text(60), email, password: newPassword });
const credentials = z.object({ email: text(200), password: z.string().min(1).max(200) });

type Reply = Extract<Awaited<ReturnType<typeof answerForm>>, { reply: unknown }>["reply"];

/** Somebody who has come in, with the header that keeps them in; or the form's answer. */
export type Entered = { here: SignedInVisit; headers: Headers } | { reply: Reply; status: number };

/**
 * Makes the account that a form asks for and signs it in, within the limits. The rest of the request is theirs.
 *
 * @param also further fields that must hold before an account is made
 */
export async function registering(
  args: ActionFunctionArgs,
  { form, also = z.object({}) }: { form: FormData; also?: z.ZodObject },
): Promise<Entered> {
  const { db, t, locale, now } = await visit(args);
  const submission = parseForm(form, { schema: registration.extend(also.shape), t });
  if (submission.status !== "success") {
    return { reply: submission.reply({ hideFields: HIDDEN }), status: 422 };
  }
  const { name, email, password } = submission.value as z.output<typeof registration>;
  const answer = await answerForm(submission, {
    t,
    hide: HIDDEN,
    async run() {
      await countRegistration(db, { address: args.context.address, now });
      return register(db, { name, email, password, locale, now });
    },
  });
  return "reply" in answer
    ? answer
    : entered(args, { secret: answer.value.session, registered: true });
}

/** Signs in who a form says they are, within the limits. The rest of the request is theirs. */
export async function signingIn(args: ActionFunctionArgs, form: FormData): Promise<Entered> {
  const { db, t, now } = await visit(args);
  const submission = parseForm(form, { schema: credentials, t });
  if (submission.status !== "success") {
    return { reply: submission.reply({ hideFields: HIDDEN }), status: 422 };
  }
  const { email, password } = submission.value;
  const answer = await answerForm(submission, {
    t,
    hide: HIDDEN,
    run: () =>
      limitedSignIn(db, {
        address: args.context.address,
        email,
        now,
        run: () => signIn(db, { email, password }),
      }),
  });
  return "reply" in answer ? answer : entered(args, { secret: answer.value, registered: false });
}

async function entered(
  args: ActionFunctionArgs,
  { secret, registered }: { secret: string; registered: boolean },
): Promise<Entered> {
  const { db, runtime, now } = await visit(args);
  const session = await readSession(db, secret);
  const here = await continueAs(args, session?.userId ?? "");
  const { headers: asked } = args.request;
  const device: unknown = await deviceCookie(runtime.config).parse(asked.get("Cookie"));
  const token = await knowDevice(db, {
    userId: here.actor.userId,
    token: isSecret(device) ? device : null,
    browser: browserName(asked.get("User-Agent") ?? ""),
    registered,
    now,
  });
  const headers = new Headers();
  headers.append("Set-Cookie", await sessionCookie(runtime.config).serialize(secret));
  headers.append("Set-Cookie", await deviceCookie(runtime.config).serialize(token));
  return { here, headers };
}
