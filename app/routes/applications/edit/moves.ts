/** Would the company move to another park? Unsaid is neither. */
export const MOVES = ["yes", "no"] as const;
