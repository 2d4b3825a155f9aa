import type { LeverSubject } from "#app/domain/monitoring/levers.ts";

/** The page of a case, as staff open it. */
export function casePath({
  subject,
  subjectId,
}: {
  subject: LeverSubject;
  subjectId: string;
}): string {
  return `/${subject}s/${subjectId}`;
}

/** Where staff do something about it. */
export function leverPath(subject: LeverSubject, subjectId: string): string {
  return `/district/levers/new?subject=${subject}&id=${subjectId}`;
}
