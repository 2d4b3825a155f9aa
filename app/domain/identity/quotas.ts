/**
 * How often one account may do what others have to look at or the disk to hold, in a day of Shanghai. Far above a
 * day's honest work: they stop a flood. Counted from the events of the acts.
 */
export const DAILY_QUOTAS = {
  organizations: { event: "organization.created", most: 5 },
  resources: { event: "resource.created", most: 20 },
  applications: { event: "application.started", most: 10 },
  requests: { event: "deal.interested", most: 40 },
  invitations: { event: "deal.invited", most: 50 },
  people: { event: "organization.invited", most: 40 },
  uploads: { event: "application.document-attached", most: 60 },
} as const;

export type Quota = keyof typeof DAILY_QUOTAS;
