/** What lies between a dialog and the page. */
export const OVERLAY = "fixed inset-0 bg-[oklch(20%_0.02_245/0.4)]";
