import { describe, expect, it } from 'vitest';
import { endAfter, shownDetail, shownName } from '#app/features/testimonials/testimonial';

const ada = { name: 'Ada  King Byron', jobTitle: 'Engineer', company: 'Looms Ltd' };

describe('shownName', () => {
  it('shows as much of a name as its owner wants', () => {
    expect(shownName({ ...ada, nameForm: 'full' })).toBe('Ada King Byron');
    expect(shownName({ ...ada, nameForm: 'first' })).toBe('Ada');
    expect(shownName({ ...ada, nameForm: 'initials' })).toBe('A. K. B.');
    expect(shownName({ ...ada, nameForm: 'role' })).toBe('Engineer, Looms Ltd');
  });

  it('falls back to what shows least of a person, never to their name', () => {
    expect(shownName({ ...ada, jobTitle: '', company: '', nameForm: 'role' })).toBe('A. K. B.');
    expect(shownName({ name: ' ', jobTitle: '', company: '', nameForm: 'full' })).toBe('A customer');
    expect(shownName({ name: 'élan 李雷', jobTitle: '', company: '', nameForm: 'initials' })).toBe('É. 李.');
  });
});

describe('shownDetail', () => {
  it('says what must be disclosed, and no role twice', () => {
    const one = { ...ada, incentive: 'reward', relation: 'staff' };
    expect(shownDetail({ ...one, nameForm: 'first' })).toBe(
      'Engineer, Looms Ltd · Works for the brand · Got a reward for these words',
    );
    expect(shownDetail({ ...ada, incentive: 'none', relation: 'customer', nameForm: 'role' })).toBe('');
  });
});

describe('endAfter', () => {
  it('ends on the same day some months later, or on the last day of a shorter month', () => {
    expect(endAfter(new Date('2026-01-31T10:00:00Z'), 3)).toBe('2026-04-30T10:00:00.000Z');
    expect(endAfter(new Date('2026-05-04T10:00:00Z'), 12)).toBe('2027-05-04T10:00:00.000Z');
    expect(endAfter(new Date('2026-05-04T10:00:00Z'), 0)).toBeNull();
  });
});
