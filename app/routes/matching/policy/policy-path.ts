/** The address of a page about a district's weights, or, for null, about everybody's. */
export function policyPath(
  district: string | null,
  page: "" | "/preview" | "/learning" | "/rematch" | "/restore" | "/discard" = "",
): string {
  const path = `/district/policy${page}`;
  return district === null ? path : `${path}?district=${encodeURIComponent(district)}`;
}
