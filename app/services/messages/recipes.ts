import type { NoticeKind } from "#app/domain/messages/kinds.ts";
import type { Template } from "#app/domain/messages/templates.ts";

/** One act in a mail. */
export interface ToldAct {
  kind: NoticeKind;
  values: Record<string, string | number>;
  /** From "/" on. */
  link: string;
}

/** What each template is filled with. Links that work once are not here: they are the mail's secret. */
interface Recipes {
  notice: { name: string; acts: ToldAct[]; correction?: true };
  digest: { name: string; day: string; acts: ToldAct[]; more: number };
  "verify-address": { name: string };
  "address-taken": { name: string };
  "reset-password": { name: string };
  "new-device": { name: string; at: number; browser: string };
  invitation: { organization: string; inviter: string; role: string };
}

/** Which mail, and what is in it. */
export type MailRecipe = {
  [T in Template]: { template: T; data: Recipes[T] };
}[Template];

export function recipeOf(row: { template: Template; recipe: Record<string, unknown> }): MailRecipe {
  return { template: row.template, data: row.recipe } as MailRecipe;
}
