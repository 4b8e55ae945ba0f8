import { describe, expect, it } from 'vitest';
import { beginWith, type WritingGuide } from '#app/features/boards/writing-guide';
import type { SafeHtml } from '#app/lib/safe-html';

const guide: WritingGuide = {
  kinds: ['question', 'idea', 'discussion'],
  rulesHtml: '' as SafeHtml,
  templates: { question: 'Which machine:', idea: 'What for:' },
};

describe('beginWith', () => {
  it('begins an empty form with the template of its kind, and with nothing where there is none', () => {
    expect(beginWith(guide, 'question', { written: ' ', offered: [] })).toBe('Which machine:');
    expect(beginWith(guide, 'discussion', { written: '', offered: [] })).toBe('');
    expect(beginWith(guide, null, { written: '', offered: [] })).toBe('');
  });

  it('changes an untouched template with the kind, and leaves what was written', () => {
    expect(beginWith(guide, 'idea', { written: 'Which machine:', offered: ['Which machine:'] })).toBe(
      'What for:',
    );
    expect(beginWith(guide, 'idea', { written: 'Which machine: Quern', offered: ['Which machine:'] })).toBe(
      'Which machine: Quern',
    );
  });
});
