import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { engine } from "#db/dialect.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { type Reply, request } from "#tests/setup/requests.ts";
import { RULES } from "./rules.ts";
import { everything, ROLES, type Role, type World, world } from "./world.ts";

/*
 * Every route of app/routes.ts × every role. A route that is not in the table fails, so that nobody adds a
 * page or a form without saying who may see and send it.
 */
const db = testDatabase();
const files = (await routes).flatMap(filesOf);

interface RouteModule {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
}

const modules = import.meta.glob<RouteModule>([
  "../../../app/routes/**/*.ts",
  "../../../app/routes/**/*.tsx",
]);

function filesOf({ file, children = [] }: RouteConfigEntry): string[] {
  return [file, ...children.flatMap(filesOf)];
}

test("the table names every route, and no other", () => {
  expect(Object.keys(RULES).sort()).toEqual([...files].sort());
});

describe.each(files)("%s", (file) => {
  const rule = RULES[file];
  const load = modules[`../../../app/${file}`];
  if (!rule || !load) {
    test("stands in the table", () => expect(rule, file).toBeDefined());
    return;
  }

  async function knock(
    here: World,
    role: Role,
    handler: RouteModule["loader"] | RouteModule["action"],
    form?: Record<string, string | string[]>,
  ): Promise<Reply> {
    if (!handler || !rule) throw new Error(`${file} has no such handler`);
    return request(handler, {
      db: db(),
      actor: here.actors[role],
      now: NOW,
      path: rule.path(here),
      params: rule.params?.(here) ?? {},
      ...(form ? { form } : {}),
    });
  }

  test("is seen by those who may, and by nobody else", async () => {
    const { loader } = await load();
    if (!loader) return;
    const here = await world(db());
    for (const role of walked(rule.see)) {
      const reply = await knock(here, role, loader);
      if (rule.see.includes(role)) {
        expect(refusal(reply), `${role} may see it`).toBeNull();
        const told = JSON.stringify(reply.body) ?? "";
        for (const name of unnamed(here, role)) {
          expect(told.includes(name), `${role} reads ${name}`).toBe(false);
        }
      } else expect(refusal(reply), `${role} must not see it`).not.toBeNull();
    }
  });

  test("is moved by those who may, and by nobody else", async () => {
    const { action } = await load();
    const moves = rule.move ?? [];
    expect(moves.length > 0, "a form for each route with an action").toBe(action !== undefined);
    if (!action) return;
    const here = await world(db());
    for (const { by, form } of moves) {
      const before = await everything(db());
      for (const role of walked(by).filter((each) => !by.includes(each))) {
        const reply = await knock(here, role, action, form(here));
        expect(
          refusal(reply),
          `${role} must not send ${JSON.stringify(form(here))}`,
        ).not.toBeNull();
      }
      expect(await everything(db()), "nothing was moved by those who may not").toBe(before);
      for (const role of walked(by).filter((each) => by.includes(each))) {
        const reply = await knock(here, role, action, form(here));
        expect(refusal(reply), `${role} may send ${JSON.stringify(form(here))}`).toBeNull();
      }
    }
  });
});

/**
 * The roles that a route is walked as. What they may is decided before the database is asked, the same on both
 * engines: on PostgreSQL one who may and one who may not show that its queries and acts hold there too.
 */
function walked(allowed: readonly Role[]): readonly Role[] {
  if (engine === "sqlite") return ROLES;
  const refused = ROLES.find((role) => !allowed.includes(role));
  return [...allowed.slice(0, 1), ...(refused ? [refused] : [])];
}

/**
 * The companies that a role must not read the name of anywhere: founders and staff the other district's, a
 * provider those it was not introduced to (the other district's fund deal is the own provider's), all others both.
 */
function unnamed({ own, other }: World, role: Role): string[] {
  const hidden: Record<Role, string[]> = {
    visitor: [own.company, other.company],
    nobody: [own.company, other.company],
    founder: [other.company],
    otherFounder: [own.company],
    reviewer: [own.company],
    otherReviewer: [own.company, other.company],
    providerAdmin: [own.company],
    otherProviderAdmin: [own.company, other.company],
    staff: [other.company],
    otherStaff: [own.company],
    systemAdmin: [],
  };
  return hidden[role];
}

/** How a door stayed shut: the way to the sign-in page, a word to sign in, or nothing there. Null when it opened. */
function refusal({ status, location }: Reply): string | null {
  if (status === 401 || location?.startsWith("/sign-in")) return "sign-in";
  return status === 404 ? "not-found" : null;
}
