/** Days off and make-up working days, as the State Council publishes them a year at a time. */
export interface WorkingCalendar {
  /** The first and the last ISO day of which the calendar knows everything. */
  coveredFrom: string;
  coveredTo: string;
  /** Days off, both ends included; among them such as are known of a year not yet published. */
  holidays: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays on which people work. */
  makeUpDays: readonly string[];
}

/**
 * 2025 after 国办发明电〔2024〕12号 of 2024-11-12, 2026 after the notice of 2025-11-04. Of 2027 only the
 * statutory days are known: bridges and make-up days come with its notice.
 */
export const WORKING_CALENDAR: WorkingCalendar = {
  coveredFrom: "2025-01-01",
  coveredTo: "2026-12-31",
  holidays: [
    ["2025-01-01", "2025-01-01"],
    ["2025-01-28", "2025-02-04"],
    ["2025-04-04", "2025-04-06"],
    ["2025-05-01", "2025-05-05"],
    ["2025-05-31", "2025-06-02"],
    ["2025-10-01", "2025-10-08"],
    ["2026-01-01", "2026-01-03"],
    ["2026-02-15", "2026-02-23"],
    ["2026-04-04", "2026-04-06"],
    ["2026-05-01", "2026-05-05"],
    ["2026-06-19", "2026-06-21"],
    ["2026-09-25", "2026-09-27"],
    ["2026-10-01", "2026-10-07"],
    ["2027-01-01", "2027-01-01"],
    ["2027-02-05", "2027-02-08"],
    ["2027-04-05", "2027-04-05"],
    ["2027-05-01", "2027-05-02"],
    ["2027-06-09", "2027-06-09"],
    ["2027-09-15", "2027-09-15"],
    ["2027-10-01", "2027-10-03"],
  ],
  makeUpDays: [
    "2025-01-26",
    "2025-02-08",
    "2025-04-27",
    "2025-09-28",
    "2025-10-11",
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ],
};
