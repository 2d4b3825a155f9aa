import { withCheckCharacter } from "#app/domain/input/credit-code.ts";
import { DAY_MS } from "#app/domain/time.ts";
import type { OrganizationKind, Role } from "#app/domain/vocabulary.ts";
import type { Made } from "./made.ts";
import type { Body, Person } from "./model.ts";
import { officeHours, somewhen } from "./moments.ts";

/** Makes organizations and the people in them; credit codes and addresses are numbered through. */
export function registrar(made: Made) {
  const { random, words, asOf } = made;
  const counts = new Map<string, number>();
  const people: Person[] = [];
  const bodies: Body[] = [];

  function numbered(name: string): number {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  }

  function person(
    prefix: string,
    at: number,
    { name = words.person(), email, systemAdmin = false }: Partial<Person> = {},
  ): Person {
    const address = email ?? `${prefix}-${numbered(prefix)}@demo.parkmatch.cn`;
    const one = { id: random.id(at), name, email: address, at, systemAdmin };
    people.push(one);
    return one;
  }

  function body(
    kind: OrganizationKind,
    said: {
      name: string;
      area: string | null;
      at: number;
      people: { person: Person; role: Role }[];
    },
  ): Body {
    const one: Body = {
      id: random.id(said.at),
      kind,
      ...said,
      description: kind === "provider" ? `${said.name}，服务本区科创企业。` : "",
      creditCode: kind === "district" ? null : creditCode(numbered("code")),
      verdicts: [],
    };
    bodies.push(one);
    return one;
  }

  /** Asked for, and decided by the staff of its district; a share still waits or was rejected. */
  function verify(one: Body, staff: Person, { surely = false } = {}): void {
    const asker = one.people[0]?.person ?? staff;
    const asked = officeHours(one.at + random.exponential(2) * DAY_MS, random);
    if (asked >= asOf) return;
    one.verdicts.push({ state: "pending", at: asked, by: asker, note: "" });
    const decided = officeHours(asked + random.exponential(3) * DAY_MS, random);
    if (!surely && (decided >= asOf || random.yes(0.012))) return;
    const rejected = !surely && random.yes(0.02);
    one.verdicts.push({
      state: rejected ? "rejected" : "verified",
      at: Math.min(decided, asOf),
      by: staff,
      note: rejected ? "统一社会信用代码与名称不一致，请核对。" : "材料齐全",
    });
  }

  return { people, bodies, person, body, verify, somewhen: () => somewhen(random, asOf) };
}

export type Registrar = ReturnType<typeof registrar>;

function creditCode(number: number): string {
  const first17 = `91310000MC${String(number).padStart(7, "0")}`;
  return withCheckCharacter(first17);
}
