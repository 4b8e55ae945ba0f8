import { describe, expect, it } from 'vitest';
import { decisionLetter, type DecisionFacts } from '#app/features/moderation/decision-letter';

const facts: DecisionFacts = {
  kind: 'reply',
  title: 'Which grinder?',
  decision: 'hide',
  reason: 'spam',
  note: '',
  endsAt: null,
  appealDays: 3,
};

describe('decisionLetter', () => {
  it('says what was decided, why, and how to answer it', () => {
    const { paragraphs } = decisionLetter(facts);
    expect(paragraphs.join(' ')).toMatch(/hidden/);
    expect(paragraphs.join(' ')).toMatch(/It advertises something/);
    expect(paragraphs.at(-1)).toMatch(/Another person answers within 3 days\./);
    expect(paragraphs.at(-1)).not.toMatch(/review appears/);
  });
  it('carries the moderator’s own words as they are', () => {
    expect(decisionLetter({ ...facts, note: 'Please read <b>rule 2</b>.' }).paragraphs).toContain(
      'Please read <b>rule 2</b>.',
    );
  });
  it('names the end of a suspension', () => {
    const letter = decisionLetter({ ...facts, decision: 'suspend', endsAt: '2026-04-05T10:00:00Z' });
    expect(letter.paragraphs.join(' ')).toMatch(/until 2026-04-05/);
  });
  it('promises that a review appears when nobody answers, but for what harms somebody else', () => {
    const last = (reason: string) => decisionLetter({ ...facts, kind: 'review', reason }).paragraphs.at(-1);
    expect(last('not-honest')).toMatch(/If nobody does, your review appears\./);
    for (const reason of ['private-data', 'unlawful']) expect(last(reason)).not.toMatch(/review appears/);
  });
  it('offers no appeal when nothing happened', () => {
    expect(
      decisionLetter({ ...facts, decision: 'keep', reason: 'within-rules' }).paragraphs.join(' '),
    ).not.toMatch(/appeal/);
  });
});
