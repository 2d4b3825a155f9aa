/** How serious a word is. Always shown with a word or an icon, never by colour alone. */
export type Tone = "neutral" | "accent" | "success" | "warning" | "danger";

/** Text and soft ground for each tone, contrast ≥ 4.5 in both themes. */
export const TONE_CLASSES: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent-strong",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};
