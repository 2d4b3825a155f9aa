import { partiesOf } from "#app/domain/deals/audience.ts";
import { DAY_MS } from "#app/domain/time.ts";
import type { EventSubject } from "#app/services/journal.server.ts";
import type { events } from "#db/schema/deals.ts";
import type { entries } from "#db/schema/entries.ts";
import type { Made } from "../made.ts";
import type { Applied, Body, Life, Person, Provided, Turn } from "../model.ts";
import { mandateAt } from "./registry.ts";

interface Told {
  at: number;
  by: Person | null;
  subject: EventSubject;
  subjectId: string;
  kind: string;
  payload?: Record<string, unknown>;
  /** Of a deal: its place in the timeline, who reads it, and what was written. */
  seq?: number;
  audience?: string[];
  body?: string | undefined;
}

/** What happened in the city, in words of the product's own services. */
export interface History {
  people: readonly Person[];
  bodies: readonly Body[];
  provided: readonly Provided[];
  applied: readonly Applied[];
  lives: readonly Life[];
}

/** Every event with its words, room by room; a deal's comments are as many as its life says. */
export function* eventRows(
  history: History,
  { made, policyVersion }: { made: Made; policyVersion: number },
): Generator<{ event: typeof events.$inferInsert; entry: typeof entries.$inferInsert | null }> {
  for (const { at, by, body, ...one } of told(history, made, policyVersion)) {
    const id = made.random.id(at);
    yield {
      event: { payload: {}, ...one, id, at: new Date(at), actorId: by?.id ?? null },
      entry: body ? { eventId: id, body } : null,
    };
  }
}

/** How many events there are besides comments. */
export function countEvents({ people, bodies, provided, applied, lives }: History): number {
  return (
    people.length +
    sum(bodies, ({ verdicts }) => 1 + verdicts.length) +
    sum(provided, ({ earlierMandates }) => 2 + earlierMandates) +
    sum(applied, ({ edits, withdrawnAt }) => 1 + edits.length + (withdrawnAt === null ? 0 : 1)) +
    sum(lives, ({ turns, assigned }) => turns.length + (assigned ? 1 : 0))
  );
}

function sum<T>(list: readonly T[], count: (item: T) => number): number {
  return list.reduce((total, item) => total + count(item), 0);
}

function* told(history: History, made: Made, policyVersion: number): Generator<Told> {
  for (const person of history.people) yield registered(person);
  for (const body of history.bodies) yield* ofBody(body);
  for (const each of history.provided) yield* ofResource(each);
  for (const each of history.applied) yield* ofApplication(each);
  for (const one of history.lives) yield* inOrder(ofDeal(one, made, policyVersion));
}

function registered(person: Person): Told {
  return {
    at: person.at,
    by: person,
    subject: "user",
    subjectId: person.id,
    kind: "user.registered",
  };
}

function* ofBody({ id, at, people, verdicts }: Body): Generator<Told> {
  const about = { subject: "organization" as const, subjectId: id };
  yield { ...about, at, by: people[0]?.person ?? null, kind: "organization.created" };
  for (const { state, at: then, by, note } of verdicts) {
    yield { ...about, at: then, by, kind: `organization.${state}`, payload: { note } };
  }
}

function* ofResource(each: Provided): Generator<Told> {
  const by = each.operator.people[0]?.person ?? null;
  const about = { by, subject: "resource" as const, subjectId: each.id };
  yield { ...about, at: each.at, kind: "resource.created" };
  for (let number = 1; number <= 1 + each.earlierMandates; number++) {
    const at = mandateAt(each, number);
    yield { ...about, at, kind: "resource.mandate-published", payload: { number } };
  }
}

function* ofApplication(each: Applied): Generator<Told> {
  const about = { by: each.founder, subject: "application" as const, subjectId: each.id };
  yield { ...about, at: each.startedAt, kind: "application.started" };
  for (const { step, at } of each.edits) {
    if (step === "review") yield { ...about, at, kind: "application.submitted" };
    else if (step === "consent") {
      yield { ...about, at, kind: "application.consented", payload: { granted: each.consents } };
    } else yield { ...about, at, kind: "application.saved", payload: { step } };
  }
  if (each.withdrawnAt !== null) {
    yield { ...about, at: each.withdrawnAt, kind: "application.withdrawn", payload: {} };
  }
}

/** Each takes its place in the timeline. */
function inOrder(entries: Iterable<Told>): Told[] {
  return [...entries].sort((a, b) => a.at - b.at).map((entry, at) => ({ ...entry, seq: at + 1 }));
}

function* ofDeal(one: Life, { random, words, asOf }: Made, policyVersion: number): Generator<Told> {
  const { applied, provided } = one;
  const about = { subject: "deal" as const, subjectId: one.id };
  const audience = partiesOf({
    startupId: applied.company.id,
    providerId: provided.operator.id,
    startupArea: applied.area ?? applied.company.area,
    resourceArea: provided.area,
  });
  for (const turn of one.turns) {
    yield {
      ...about,
      at: turn.at,
      by: turn.by,
      kind: `deal.${turn.to}`,
      payload: turn.move === null ? opened(one, turn, policyVersion) : moved(turn),
      audience,
      body: turn.note ?? undefined,
    };
  }
  const note = { ...about, audience: [provided.operator.id] };
  if (one.assigned) {
    const { to, by, at } = one.assigned;
    yield { ...note, at, by, kind: "deal.assigned", payload: { from: null, to: to.id } };
  }
  const from = one.turns[0]?.at ?? asOf;
  const until = Math.min(asOf, (one.turns.at(-1)?.at ?? from) + DAY_MS);
  const staff = one.provided.operator.people.map(({ person }) => person);
  for (let comment = 0; comment < one.comments; comment++) {
    const at = Math.floor(from + random.next() * (until - from));
    const by = random.pick(staff);
    const payload = { by: "provider" };
    yield { ...note, at, by, kind: "deal.note", payload, body: words.comment() };
  }
}

function opened(one: Life, turn: Turn, policyVersion: number) {
  return { to: turn.to, score: one.score, policyVersion };
}

function moved({ move, from, to, due, reason, offer }: Turn) {
  return {
    move,
    from,
    to,
    due,
    ...(reason ? { reason } : {}),
    ...(offer ? { offer } : {}),
  };
}
