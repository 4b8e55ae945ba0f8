/*
 * Who is invited to review what. Reads purchases and nothing else: whether somebody is invited cannot depend on stars,
 * on earlier reviews or on a guess at how they feel, because none of that can be said in these types, and the view that
 * fills them (db/functions/invitable-purchases.sql) reads no other tables.
 */

/** A product that somebody bought and has not given back, as far as inviting goes. */
export interface Purchase {
  orderLineId: number;
  productId: number;
  sku: string;
  email: string;
  orderedAt: string;
  /** When the house heard of it. */
  knownAt: string;
}

/** What the brand has set about whom to invite. */
export interface PlanTerms {
  invitationDays: number;
  uninvited: readonly string[];
}

export interface PlannedInvitation {
  orderLineId: number;
  productId: number;
  email: string;
  dueAt: string;
}

/** What fell due longer ago than that is not dug up when invitations begin or the house was away. */
export const lookBackDays = 14;

const dayInMs = 86_400_000;

/**
 * Everybody who bought something, alike: after the same number of days, once for each product and address. What came to
 * be known only after its day, as imports of old orders do, is left alone.
 */
export function whoIsInvited(
  purchases: readonly Purchase[],
  { invitationDays, uninvited }: PlanTerms,
  now: Date,
): PlannedInvitation[] {
  if (invitationDays === 0) return [];
  const leftOut = new Set(uninvited.map((sku) => sku.toLowerCase()));
  const planned = new Map<string, PlannedInvitation>();
  for (const { orderLineId, productId, sku, email, orderedAt, knownAt } of purchases) {
    const due = Date.parse(orderedAt) + invitationDays * dayInMs;
    const isTooLate = Date.parse(knownAt) > due || due < now.getTime() - lookBackDays * dayInMs;
    const once = `${productId} ${email.toLowerCase()}`;
    if (isTooLate || leftOut.has(sku.toLowerCase()) || planned.has(once)) continue;
    planned.set(once, { orderLineId, productId, email, dueAt: new Date(due).toISOString() });
  }
  return [...planned.values()];
}
