import { forceOf, insideSectors } from "../claims.ts";
import type { MatchContext } from "../context.ts";
import { type Bits, bitsWhere, unite } from "../engine/bits.ts";
import type { Asked, Mask, MaskSources } from "../engine/mask.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import type { BlockerOf, Rule } from "./rule.ts";

/** The sectors outside which a strict mandate takes nobody. */
export const sector: Rule<"sector"> = { blockers, lifts: { sector: null }, mask };

function blockers(
  { sectors }: Pick<ApplicationProfile, "sectors">,
  { mandate }: ResourceProfile,
  { tree }: Pick<MatchContext, "tree">,
): BlockerOf<"sector">[] {
  if (!mandate.sectorsStrict || mandate.sectors.length === 0) return [];
  const claimed = sectors.filter((sector) => forceOf(sector) > 0).map((sector) => sector.key);
  if (claimed.length === 0 || insideSectors(sectors, mandate.sectors, tree)) return [];
  return [{ code: "sector", liftable: false, values: { claimed, accepted: mandate.sectors } }];
}

function mask({ resources, words, context }: MaskSources): Mask {
  const { tree } = context;
  const inside: Bits[] = [];
  const opened: Bits[] = [];
  const union = bitsWhere(resources.length, () => false);

  /** Resources that this claim is let in to; a wide one may open what lies below it. */
  function allowed(sector: number, wide: boolean): Bits {
    const known = wide ? opened : inside;
    const key = words.sectors.word(sector);
    known[sector] ??= bitsWhere(resources.length, (row) => {
      const { sectors, sectorsStrict } = (resources[row] as ResourceProfile).mandate;
      if (!sectorsStrict || sectors.length === 0) return true;
      return sectors.some(
        (wanted) => tree.within(key, wanted) || (wide && tree.within(wanted, key)),
      );
    });
    return known[sector];
  }
  function passing({ profiles: { claims }, row }: Asked): Bits | null {
    const from = claims.start[row] as number;
    const to = claims.start[row + 1] as number;
    if (from === to) return null;
    union.fill(0);
    for (let at = from; at < to; at++) {
      unite(union, allowed(claims.sector[at] as number, claims.wide[at] === 1));
    }
    return union;
  }
  return { passing, hopeful: passing, blockers: () => 1, effort: () => 0 };
}
