import type { Need } from "../applications/need.ts";
import type { ApplicationProfile } from "./types.ts";

/** Made-up applicants, by which an operator sees before it is verified whom its resource would be shown to. */
export const EXAMPLE_APPLICANTS = [
  "chip",
  "battery",
  "robot",
  "drug",
  "software",
  "materials",
] as const;
export type ExampleApplicant = (typeof EXAMPLE_APPLICANTS)[number];

const MILLION_YUAN_IN_FEN = 100_000_000;

const PROFILES: Record<ExampleApplicant, Omit<ApplicationProfile, "id" | "terms">> = {
  chip: {
    sectors: [sector("auto.chip"), sector("ic.design")],
    needs: [
      need("equity", { amountFen: 12 * MILLION_YUAN_IN_FEN }),
      need("testing"),
      need("pilot"),
    ],
    stage: "angel",
    readiness: 5,
    area: "嘉定区",
    willingToMove: false,
    facts: { registered_company: true, invention_patent: true, engineering_sample: true },
  },
  battery: {
    sectors: [sector("auto.nev"), sector("equipment.energy")],
    needs: [need("pilot"), need("space", { squareMetres: 800 })],
    stage: "pre_a",
    readiness: 6,
    area: "嘉定区",
    willingToMove: true,
    facts: { registered_company: true, high_tech_certified: true, paying_customer: true },
  },
  robot: {
    sectors: [sector("robotics.humanoid"), sector("equipment.manufacturing")],
    needs: [need("space", { squareMetres: 300 }), need("proof_of_concept")],
    stage: "seed",
    readiness: 4,
    area: "闵行区",
    willingToMove: true,
    facts: { registered_company: true, university_origin: true },
  },
  drug: {
    sectors: [sector("biomed.drug"), sector("biomed.cellgene")],
    needs: [need("lab"), need("equity", { amountFen: 30 * MILLION_YUAN_IN_FEN })],
    stage: "a",
    readiness: 4,
    area: "上海市",
    willingToMove: false,
    facts: { registered_company: true, invention_patent: true, clinical_partner: true },
  },
  software: {
    sectors: [sector("digital.ai"), sector("digital.software")],
    needs: [need("space", { squareMetres: 120 }), need("talent"), need("ip")],
    stage: "idea",
    readiness: 3,
    area: "嘉定区",
    willingToMove: true,
    facts: { registered_company: false, full_time_team: true },
  },
  materials: {
    sectors: [sector("materials.composite"), sector("future.materials")],
    needs: [need("debt", { amountFen: 5 * MILLION_YUAN_IN_FEN }), need("testing"), need("lab")],
    stage: "b",
    readiness: 8,
    area: "闵行区",
    willingToMove: null,
    facts: { registered_company: true, high_tech_certified: true, paying_customer: true },
  },
};

/** As the matcher sees one. It has no text, so that nothing is learnt from its words. */
export function exampleProfile(id: ExampleApplicant): ApplicationProfile {
  return { id: `example:${id}`, terms: [], ...PROFILES[id] };
}

function sector(key: string): ApplicationProfile["sectors"][number] {
  return { key, score: 1, terms: [], confirmed: true };
}

function need(kind: Need["kind"], said: Partial<Need> = {}): Need {
  return { kind, amountFen: null, instrument: null, squareMetres: null, purpose: "", ...said };
}
