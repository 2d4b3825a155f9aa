/** Of one message. */
export const MOST_CHARACTERS = 4000;
