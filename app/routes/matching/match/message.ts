/** Of a startup's first word to a provider, in characters. */
export const LONGEST_MESSAGE = 500;
