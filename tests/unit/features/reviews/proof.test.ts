import { describe, expect, it } from 'vitest';
import { relationOf } from '#app/features/reviews/proof';

const stranger = { ofTeam: false, mailHost: 'mail.test', declared: 'customer' } as const;
const domains = ['brand.test'];

describe('relationOf', () => {
  it('is staff by role, by address, or by their own word', () => {
    expect(relationOf(stranger, domains)).toBe('customer');
    expect(relationOf({ ...stranger, ofTeam: true }, domains)).toBe('staff');
    expect(relationOf({ ...stranger, mailHost: 'Brand.test' }, domains)).toBe('staff');
    expect(relationOf({ ...stranger, mailHost: 'eu.brand.test' }, domains)).toBe('staff');
    expect(relationOf({ ...stranger, declared: 'family' }, domains)).toBe('family');
    expect(relationOf({ ...stranger, declared: 'staff' }, domains)).toBe('staff');
  });

  it('takes no look-alike and no unconfirmed address for the brand’s', () => {
    for (const mailHost of ['notbrand.test', 'brand.test.evil.test', 'brand', null])
      expect(relationOf({ ...stranger, mailHost }, domains)).toBe('customer');
  });

  it('does not unsay a tie that was known', () => {
    expect(relationOf({ ...stranger, before: 'staff' }, domains)).toBe('staff');
    expect(relationOf({ ...stranger, before: 'family' }, domains)).toBe('family');
    expect(relationOf({ ...stranger, before: 'family', declared: 'staff' }, domains)).toBe('staff');
  });
});
