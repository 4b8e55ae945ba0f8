import { describe, expect, it } from 'vitest';
import { plainText } from '#search/documents/plain-text';

describe('plainText', () => {
  it('reads running text through its tags and puts blocks apart', () => {
    expect(plainText('<p>A <strong>ket</strong>tle</p><ul><li>one</li><li>two</li></ul><p>end</p>')).toBe(
      'A kettle one two end',
    );
  });

  it('decodes entities once', () => {
    expect(plainText('<p>a &lt;b&gt; &amp;lt; &quot;c&quot; &#39;d&#x27; &#x1F44D;</p>')).toBe(
      'a <b> &lt; "c" \'d\' 👍',
    );
    expect(plainText('&bogus; &#99999999999; &#x110000;')).toBe('&bogus; &#99999999999; &#x110000;');
  });

  it('drops a tag that was cut off', () => {
    expect(plainText('<p>words <a href="https://exa')).toBe('words');
  });

  it('leaves out addresses behind links and pictures', () => {
    expect(plainText('<p><a href="https://secret.test/x">here</a> <img src="y.png" alt="z"></p>')).toBe(
      'here',
    );
  });

  it('tells of a spoiler only its title', () => {
    expect(
      plainText(
        '<p>a</p>\n<details>\n<summary>Spoiler: End</summary>\n<p>He did it</p>\n</details>\n<p>b</p>',
      ),
    ).toBe('a Spoiler: End b');
    expect(plainText('<details>\n<summary>Spoiler</summary>\n<p>cut off')).toBe('Spoiler');
  });

  it('stops reading at a bounded length, quickly', () => {
    expect(plainText('<'.repeat(1_000_000)).length).toBeLessThan(100_001);
    expect(plainText(`<p>${'word '.repeat(100_000)}</p>`).length).toBeLessThanOrEqual(50_000);
  });
});
