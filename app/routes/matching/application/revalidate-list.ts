import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/** The list is read again when its own address changes or something was done, not when another match is opened beside it. */
export function revalidateList({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const acted = formMethod !== undefined && formMethod !== "GET";
  const moved = currentUrl.pathname !== nextUrl.pathname;
  const sameList = currentUrl.search === nextUrl.search && currentParams.id === nextParams.id;
  return moved && sameList && !acted ? false : acted || defaultShouldRevalidate;
}
