import { expect, it } from 'vitest';
import { plainPoster } from '#app/features/videos/plain-poster';
import { lengthOf, sizeInWords } from '#app/lib/shown-video';

it('says how long the video is, in its own shape', () => {
  const poster = plainPoster({ width: 720, height: 1280, milliseconds: 102_000 });
  expect(poster).toContain('viewBox="0 0 720 1280"');
  expect(poster).toContain('>1:42</text>');
});

it('writes lengths and sizes as people read them', () => {
  expect([400, 7_000, 59_600, 120_000].map(lengthOf)).toEqual(['0:01', '0:07', '1:00', '2:00']);
  expect([90, 300_000, 3_400_000, 45_000_000].map(sizeInWords)).toEqual([
    '1 KB',
    '293 KB',
    '3.2 MB',
    '43 MB',
  ]);
});
