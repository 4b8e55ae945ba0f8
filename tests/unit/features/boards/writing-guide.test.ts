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
    expect(beginWith(guide, 'question', { written: ' ', before: '' })).toBe('Which machine:');
    expect(beginWith(guide, 'discussion', { written: '', before: '' })).toBe('');
    expect(beginWith(guide, null, { written: '', before: '' })).toBe('');
  });

  it('changes an untouched template with the kind, and leaves what was written', () => {
    expect(beginWith(guide, 'idea', { written: 'Which machine:', before: 'Which machine:' })).toBe(
      'What for:',
    );
    expect(beginWith(guide, 'idea', { written: 'Which machine: Quern', before: 'Which machine:' })).toBe(
      'Which machine: Quern',
    );
  });
});
