import { ROLES, type Role, type World } from "./world.ts";

export type Form = Record<string, string | string[]>;

/** What one route lets whom do with the own district's, company's and provider's rows. */
export interface Rule {
  /** The address that is asked for; parameters of the route are read from `params`. */
  path: (world: World) => string;
  params?: (world: World) => Record<string, string>;
  /** Who may see it; all others are sent to sign in or find nothing. */
  see: readonly Role[];
  /** Each form that the route takes, and who may send it. */
  move?: readonly { by: readonly Role[]; form: (world: World) => Form }[];
}

export const EVERYONE: readonly Role[] = ROLES;
export const SIGNED_IN: readonly Role[] = ROLES.filter((role) => role !== "visitor");

export const PROVIDERS: readonly Role[] = [
  "reviewer",
  "otherReviewer",
  "providerAdmin",
  "otherProviderAdmin",
];

export const at = (path: string) => () => path;

/** A page that any signed-in person of a kind may open, with their own rows in it. */
export function desk(path: string, see: readonly Role[]): Rule {
  return { path: at(path), see };
}
