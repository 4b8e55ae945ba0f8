import { describe, expect, it } from 'vitest';
import { bodyAsText } from '#app/lib/markdown/body-as-text';
import { violationsIn } from '../../../../scripts/trials/rich-text-inspection';

describe('bodyAsText', () => {
  it('keeps paragraphs and lines', () => {
    expect(bodyAsText('one\ntwo\n\n\nthree\n')).toBe('<p>one<br>\ntwo</p>\n<p>three<br>\n</p>');
  });

  it('escapes everything', () => {
    const html = bodyAsText('<img src=x onerror=alert(1)> &amp; </p><script>alert(1)</script>');
    expect(violationsIn(html)).toEqual([]);
    expect(html).toContain('&amp;amp;');
  });
});
