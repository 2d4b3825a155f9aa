/** How serious a word is. Always shown with a word or an icon, never by colour alone. */
export type Tone = "neutral" | "accent" | "success" | "warning" | "danger";
