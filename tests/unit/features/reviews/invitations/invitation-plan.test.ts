import { describe, expect, expectTypeOf, it } from 'vitest';
import { whoIsInvited, type Purchase } from '#app/features/reviews/invitations/invitation-plan';

const now = new Date('2026-03-20T12:00:00Z');
const bought: Purchase = {
  ...{ orderLineId: 1, productId: 7, sku: 'TERN-09', email: 'ada@example.test' },
  ...{ orderedAt: '2026-03-10T09:00:00Z', knownAt: '2026-03-10T09:05:00Z' },
};
const terms = { invitationDays: 14, uninvited: [] };
const dueOf = (purchases: Purchase[], more = {}) =>
  whoIsInvited(purchases, { ...terms, ...more }, now).map(({ orderLineId, dueAt }) => [orderLineId, dueAt]);

describe('whoIsInvited', () => {
  it('invites after the days that are set, once for a product and an address', () => {
    const again = { ...bought, orderLineId: 2, email: 'ADA@example.test', orderedAt: '2026-03-12T09:00:00Z' };
    const other = { ...bought, orderLineId: 3, productId: 8 };
    expect(dueOf([bought, again, other])).toEqual([
      [1, '2026-03-24T09:00:00.000Z'],
      [3, '2026-03-24T09:00:00.000Z'],
    ]);
  });

  it('invites nobody while it is off, and not about what the brand leaves out', () => {
    expect(dueOf([bought], { invitationDays: 0 })).toEqual([]);
    expect(dueOf([bought], { uninvited: ['tern-09'] })).toEqual([]);
  });

  it('does not dig up the past, be it imported or missed', () => {
    expect(
      dueOf([{ ...bought, orderedAt: '2026-02-01T09:00:00Z', knownAt: '2026-03-19T09:00:00Z' }]),
    ).toEqual([]);
    expect(
      dueOf([{ ...bought, orderedAt: '2026-02-19T09:00:00Z', knownAt: '2026-02-19T09:00:00Z' }]),
    ).toEqual([]);
    expect(
      dueOf([{ ...bought, orderedAt: '2026-02-22T09:00:00Z', knownAt: '2026-02-22T09:00:00Z' }]),
    ).toHaveLength(1);
  });

  it('knows nothing by which one buyer could be preferred to another', () => {
    expectTypeOf<keyof Purchase>().toEqualTypeOf<
      'orderLineId' | 'productId' | 'sku' | 'email' | 'orderedAt' | 'knownAt'
    >();
  });
});
