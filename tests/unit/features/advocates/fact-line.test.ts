import { describe, expect, it } from 'vitest';
import { BadFactLine, readFactLine } from '#app/features/advocates/fact-line.server';

const read = (event: object | string) =>
  readFactLine(typeof event === 'string' ? event : JSON.stringify(event), 'facts.jsonl, line 7');
const event = { at: '2026-01-02T03:04:05Z', kind: 'answer', userId: 'u1', postId: 12 };

describe('readFactLine', () => {
  it('takes names as text or numbers and treats null like absent', () => {
    expect(read({ ...event, n: null, byId: 4, threadId: 9 })).toEqual({ ...event, byId: 4 });
  });

  it('takes a plain date for a moment', () => {
    expect(read({ ...event, at: '2026-01-02' }).at).toBe('2026-01-02');
  });

  it.each([
    ['{"at":', 'facts.jsonl, line 7: is not JSON'],
    [{ ...event, at: 'yesterday' }, 'facts.jsonl, line 7: at: '],
    [{ ...event, userId: undefined }, 'facts.jsonl, line 7: userId: '],
    [{ ...event, n: -3 }, 'facts.jsonl, line 7: n: '],
    [[event], 'facts.jsonl, line 7: '],
  ])('refuses %o and says where', (line, message) => {
    expect(() => read(line)).toThrow(BadFactLine);
    expect(() => read(line)).toThrow(message);
  });
});
