import { describe, expect, it, vi } from 'vitest';
import { createShortMemory } from '#app/platform/short-memory.server';

describe('a short memory', () => {
  it('asks once for many who ask at the same time, and not again while the answer is fresh', async () => {
    const memory = createShortMemory();
    const find = vi.fn(() => Promise.resolve(['Ann']));
    const answers = await Promise.all([memory.recall('helpers', find), memory.recall('helpers', find)]);
    answers.push(await memory.recall('helpers', find));
    expect(answers).toEqual([['Ann'], ['Ann'], ['Ann']]);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('keeps apart what different people may see', async () => {
    const memory = createShortMemory();
    await memory.recall('helpers of staff', () => Promise.resolve(['Ann', 'Ben']));
    expect(await memory.recall('helpers of public', () => Promise.resolve(['Ann']))).toEqual(['Ann']);
  });

  it('does not remember a failure', async () => {
    const memory = createShortMemory();
    await expect(memory.recall('helpers', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.recall('helpers', () => Promise.resolve(['Ann']))).toEqual(['Ann']);
  });
});
