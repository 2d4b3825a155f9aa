/** Legal forms, as folded names end with them. */
const LEGAL_FORM =
  /(?:集团)?(?:股份|集团)?(?:有限责任|有限)公司$|公司$|(?:co\.?,?)?ltd\.?$|,?inc\.?$|,?llc$|gmbh$|corp(?:oration)?\.?$/;

/**
 * What two spellings of one organization share: neither bracket form nor blanks nor the legal form tell bodies apart.
 *
 * @param folded the name as `folded` of search.ts gives it
 */
export function organizationKey(folded: string): string {
  return folded.replace(LEGAL_FORM, "") || folded;
}
