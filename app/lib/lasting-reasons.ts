/**
 * The listed reasons that have no end: what shows private data or is unlawful may not be shown however late somebody
 * notices and however long nobody answers, since it harms a third person or breaks a law. The days in which the brand may
 * object and the clock of appeals both stop at these.
 */
export const lastingReasons = ['private-data', 'unlawful'] as const;
