import { DAY_MS } from "#app/domain/time.ts";
import type { Registrar } from "./bodies.ts";
import type { Made } from "./made.ts";
import type { Body, Person } from "./model.ts";
import { DEMO_DISTRICT, type District } from "./places.ts";

const HISTORY = 1_200 * DAY_MS;
const SECOND_DISTRICT = "嘉定区";

/** The staff of each district by its name. */
export function staffOf(made: Made, registrar: Registrar): Map<string, Person[]> {
  const at = made.asOf - HISTORY;
  registrar.person("admin", at, {
    name: "系统管理员",
    email: "admin@demo.parkmatch.cn",
    systemAdmin: true,
  });
  return new Map(
    made.districts.map(({ name }) => {
      const head = registrar.person("staff", at, demoStaff(name));
      const staff = [head, registrar.person("staff", at), registrar.person("staff", at)];
      registrar.body("district", {
        name: `示例·${name}科创服务中心`,
        area: name,
        at,
        people: staff.map((person) => ({ person, role: "district_staff" as const })),
      });
      return [name, staff];
    }),
  );
}

function demoStaff(district: string): Partial<Person> {
  if (district === DEMO_DISTRICT) return { email: "staff@demo.parkmatch.cn" };
  if (district === SECOND_DISTRICT) return { email: "staff-jiading@demo.parkmatch.cn" };
  return {};
}

/** Providers, the largest first: the demonstration's incubator and fund are among them. */
export function operatorsOf(
  made: Made,
  registrar: Registrar,
  { count, staff }: { count: number; staff: Map<string, Person[]> },
): Body[] {
  const { random } = made;
  return Array.from({ length: count }, (_, index) => {
    const demo = DEMO_OPERATORS[index];
    const at = demo ? made.asOf - HISTORY : registrar.somewhen() - 200 * DAY_MS;
    const admin = registrar.person("provider", at, demo?.admin);
    const reviewers = Array.from({ length: demo ? 4 : random.below(5) }, (_, seat) =>
      registrar.person("reviewer", at, seat === 0 ? demo?.reviewer : {}),
    );
    const district = demo
      ? (made.districts.find(({ name }) => name === DEMO_DISTRICT) as District)
      : random.weighted(made.districts, ({ share }) => share);
    const one = registrar.body("provider", {
      name: made.words.provider(
        random.pick(["创新服务有限公司", "科技发展有限公司", "创业投资管理有限公司"]),
      ),
      area: !demo && random.yes(0.02) ? null : made.areaIn(district),
      at,
      people: [
        { person: admin, role: "provider_admin" },
        ...reviewers.map((person) => ({ person, role: "reviewer" as const })),
      ],
    });
    if (demo || random.yes(0.96)) {
      registrar.verify(one, random.pick(staff.get(district.name) ?? []), { surely: !!demo });
    }
    return one;
  });
}

const DEMO_OPERATORS: { admin: Partial<Person>; reviewer: Partial<Person> }[] = [
  {
    admin: { email: "harbour-admin@demo.parkmatch.cn" },
    reviewer: { email: "reviewer@demo.parkmatch.cn" },
  },
  {
    admin: { email: "tide-partner@demo.parkmatch.cn" },
    reviewer: { email: "fund@demo.parkmatch.cn" },
  },
];
