import { expect, it } from 'vitest';
import { holdsEndOfHead, readPageHead } from '#app/features/writing/read-page-head.server';

const read = (html: string, contentType = 'text/html') =>
  Object.fromEntries(readPageHead(Buffer.from(html), contentType));

it('reads what stands first, with its entities undone, and nothing of the body', () => {
  const html = `<html><head><title>One &amp; only</title><title>Two</title>
    <META Property="OG:Title" content="Card &lt;b&gt;"><meta name=description content='Words'>
    <meta property="og:title" content="Second"></head><body><meta name="og:site_name" content="Inside"><title>No</title>`;
  expect(read(html)).toEqual({ title: 'One & only', 'og:title': 'Card <b>', description: 'Words' });
});

it('takes what it has of a page that was cut off', () => {
  expect(read('<title>Whole</title><meta property="og:title" content="Ca')).toEqual({ title: 'Whole' });
});

it('reads the character set that a page names', () => {
  const bytes = Buffer.from('<meta charset="iso-8859-1"><title>Gr\xfc\xdfe</title>', 'latin1');
  expect(readPageHead(bytes, 'text/html').get('title')).toBe('Grüße');
  expect(readPageHead(Buffer.from('<title>Grüße</title>'), 'text/html; charset=nonsense').get('title')).toBe(
    'Grüße',
  );
});

it('keeps little of a page that says much, and takes half a megabyte of nesting', () => {
  expect(read(`<title>${'x'.repeat(500_000)}</title>`)['title']).toHaveLength(4_000);
  expect(read('<b a=1>'.repeat(70_000))).toEqual({});
  expect(read(`<meta name="description" content="${'x'.repeat(100_000)}">`)['description']).toHaveLength(
    4_000,
  );
});

it('knows where a head ends', () => {
  expect(holdsEndOfHead(Buffer.from('<meta></head>'))).toBe(true);
  expect(holdsEndOfHead(Buffer.from('<body class=x>'))).toBe(true);
  expect(holdsEndOfHead(Buffer.from('<title>'))).toBe(false);
});
