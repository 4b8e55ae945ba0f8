import { describe, expect, it } from 'vitest';
import { decisionLetter, type DecisionFacts } from '#app/features/moderation/decision-letter';

const facts: DecisionFacts = {
  kind: 'reply',
  title: 'Which grinder?',
  decision: 'hide',
  reason: 'spam',
  note: '',
  endsAt: null,
};

describe('decisionLetter', () => {
  it('says what was decided, why, and how to answer it', () => {
    const { paragraphs } = decisionLetter(facts);
    expect(paragraphs.join(' ')).toMatch(/hidden/);
    expect(paragraphs.join(' ')).toMatch(/It advertises something/);
    expect(paragraphs.at(-1)).toMatch(/another person/);
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
  it('offers no appeal when nothing happened', () => {
    expect(
      decisionLetter({ ...facts, decision: 'keep', reason: 'within-rules' }).paragraphs.join(' '),
    ).not.toMatch(/another person/);
  });
});
