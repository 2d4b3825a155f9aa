import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { STEPS } from "#app/domain/applications/steps.ts";
import { editing } from "./editing.server.ts";

/** Goes on where the form was left: the first step that was never saved, else the review. */
export async function loader(args: LoaderFunctionArgs) {
  const { whole } = await editing(args);
  const { id, stepsDone } = whole.application;
  const next = STEPS.find((step) => !stepsDone.includes(step)) ?? "review";
  return redirect(`/applications/${id}/edit/${next}`);
}
