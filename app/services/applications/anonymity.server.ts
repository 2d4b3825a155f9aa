import { brandsOf } from "#app/domain/applications/anonymity/company.ts";
import type { Identity } from "#app/domain/applications/anonymity/naming.ts";
import { isAnonymous, namingIn } from "#app/domain/applications/anonymity/rule.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { simplifiedForm, sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { type ApplicantNames, applicantNames } from "#db/queries/applications/identity.server.ts";

/**
 * Holds a text against everything that tells who applies.
 *
 * @param field of the form in which it was written
 * @throws Refusal `invalid` on that field, with the words that name somebody
 */
export async function checkAnonymous(
  db: Db,
  { applicationId, field, text }: { applicationId: string; field: string; text: string | null },
): Promise<void> {
  if (!text) return;
  const names = (await applicantNames(db, [applicationId])).get(applicationId);
  const naming = names && namingIn(simplifiedForm(text), identityOf(names));
  if (!naming) return;
  throw new Refusal("invalid", {
    field,
    reason: `names-${naming.kind}`,
    values: { words: naming.words },
  });
}

interface Line {
  applicationId: string;
  text: string;
}

/** Each text where it may be shown to those who must not know who wrote it, else "". */
export async function anonymousTexts(db: Db, lines: readonly Line[]): Promise<string[]> {
  const written = lines.filter(({ text }) => text !== "");
  const names = await applicantNames(
    db,
    written.map(({ applicationId }) => applicationId),
  );
  return lines.map(({ applicationId, text }) => {
    const known = names.get(applicationId);
    return known && isAnonymous(simplifiedForm(text), identityOf(known)) ? text : "";
  });
}

/** The rows of a provider's list with their sentences, where these name nobody. */
export async function withPitches<R extends { applicationId: string; pitch: string | null }>(
  db: Db,
  rows: readonly R[],
): Promise<R[]> {
  const lines = rows.map(({ applicationId, pitch }) => ({ applicationId, text: pitch ?? "" }));
  const shown = await anonymousTexts(db, lines);
  return rows.map((row, at) => ({ ...row, pitch: shown[at] || null }));
}

function identityOf(names: ApplicantNames): Identity {
  const company = simplifiedForm(names.company);
  const people = names.people.map(simplifiedForm);
  const brands = brandsOf(company).map(sortKey);
  return {
    ...names,
    company,
    people,
    spellings: brands.filter((sound) => sound.length >= SHORTEST_SOUND),
  };
}

/** Shorter ones are syllables of any language. */
const SHORTEST_SOUND = 5;
