import type { ApplicationWhole } from "#db/queries/applications/application.server.ts";
import type { ApplicationFacts } from "./application-facts.tsx";

/** What pages show of an application: nothing that only the database needs. */
export function factsOf(
  { application, organization, needs, sectors, documents, consents }: ApplicationWhole,
  names: Readonly<Record<string, string>>,
): ApplicationFacts {
  return {
    organizationName: organization.name,
    title: application.title,
    text: application.text,
    stage: application.stage,
    readiness: application.readiness,
    area: application.area,
    willingToMove: application.willingToMove,
    teamSize: application.teamSize,
    foundedOn: application.foundedOn,
    facts: application.facts,
    sectors: sectors
      .filter((row) => row.choice !== "removed")
      .sort((a, b) => b.score - a.score)
      .map((row) => names[row.sector] ?? row.sector),
    needs: needs.map(({ kind, amountFen, instrument, squareMetres, purpose }) => ({
      kind,
      amountFen,
      instrument,
      squareMetres,
      purpose,
    })),
    documents: documents.map(({ id, name }) => ({ id, name })),
    pitch: application.pitch,
    consents: consents.map((row) => row.kind),
  };
}
