/** Enough to say what matters, few enough to choose. */
export const defaultIdeaBudget = 10;
export const maxIdeaBudget = 100;
