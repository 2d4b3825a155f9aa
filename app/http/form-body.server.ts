import { badRequest } from "./responses.ts";

/** More than any form of the product has: what reads them takes time that grows with their square. */
const MOST_FIELDS = 1000;
const NAME = /^[a-z][\w-]{0,63}$/i;

/**
 * The form that a request carries. Only fields that a form of the product could have are taken: a name that
 * is a path, a number of millions or part of every object would make those who read it build what it says.
 * NUL, which one of the engines cannot hold, is taken out of every value.
 *
 * @throws 400 for a body that is no form, or one of a thousand fields
 */
export async function formOf(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => {
    throw badRequest();
  });
  const fields = [...sent];
  if (fields.length > MOST_FIELDS) throw badRequest();
  const form = new FormData();
  for (const [name, value] of fields) {
    if (!NAME.test(name) || name in Object.prototype) continue;
    form.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  }
  return form;
}
