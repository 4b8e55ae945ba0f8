import { describe, expect, it } from 'vitest';
import { findReviewTool } from '#app/features/integrations/review-tools/known-tools';
import { readToolReview } from '#app/features/integrations/review-tools/read-tool-review.server';
import { headingsOf, nameOfHeading } from '#app/features/integrations/review-tools/review-tool';
import type { ReviewRow } from '#app/features/integrations/import-rows';

const now = new Date('2026-03-01T00:00:00Z');

function read(
  name: string,
  cells: Record<string, string>,
  product: string | null = null,
): ReviewRow | string {
  const tool = findReviewTool(name);
  if (!tool) throw new Error(`no tool ${name}`);
  const named = new Map(Object.entries(cells).map(([heading, cell]) => [nameOfHeading(heading), cell]));
  return readToolReview(named, { tool, headings: headingsOf(tool), now, product });
}

const judgeMe = {
  title: 'Steady',
  body: 'Holds its heat.',
  rating: '4',
  review_date: '2024-05-06 10:00:00 UTC',
  reviewer_name: 'Ann B.',
  reviewer_email: 'Ann@Example.test',
  product_id: '77',
  product_handle: 'kettle',
  curated: 'ok',
  reply: 'Thank you.',
  reply_date: '2024-05-07 08:00:00 UTC',
  picture_urls: 'https://cdn.example/1.jpg,https://cdn.example/2.jpg',
};

describe('readToolReview', () => {
  it('reads Judge.me: the product by id or handle, the answer with its day, the pictures', () => {
    expect(read('judge-me', judgeMe)).toMatchObject({
      productRefs: ['77', 'kettle'],
      stars: 4,
      title: 'Steady',
      body: 'Holds its heat.',
      at: '2024-05-06T10:00:00.000Z',
      author: { name: 'Ann B.' },
      reply: { body: 'Thank you.', at: '2024-05-07T08:00:00.000Z' },
      pictures: ['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg'],
      incentive: 'none',
      relation: 'customer',
      tool: 'judge-me',
    });
  });

  it('tells people apart by address without keeping it, however it is written', () => {
    const [one, other] = [
      read('judge-me', judgeMe),
      read('judge-me', { ...judgeMe, reviewer_email: ' ann@example.test'.trim() }),
    ];
    expect(JSON.stringify(one)).not.toMatch(/@example/i);
    expect(one).toEqual(other);
  });

  it.each([
    ['judge-me', { ...judgeMe, curated: 'spam' }, 'is not shown at Judge.me: spam'],
    ['judge-me', { ...judgeMe, curated: 'not-yet' }, 'is not shown at Judge.me: not-yet'],
    [
      'judge-me',
      { ...judgeMe, product_id: '', product_handle: '' },
      'names no product (sku, product_id or product_handle)',
    ],
    ['judge-me', { ...judgeMe, rating: '0' }, 'rating is not from 1 to 5'],
    ['judge-me', { ...judgeMe, rating: '' }, 'rating is not from 1 to 5'],
    ['judge-me', { ...judgeMe, rating: '6' }, 'rating is not from 1 to 5'],
    ['judge-me', { ...judgeMe, rating: 'NaN' }, 'rating is not from 1 to 5'],
    [
      'judge-me',
      { ...judgeMe, review_date: '3/4/2024' },
      '3/4/2024 can be two dates; write it as 2020-01-31',
    ],
    ['judge-me', { ...judgeMe, review_date: '2024-02-31' }, '2024-02-31 is not a day of the calendar'],
    ['judge-me', { ...judgeMe, review_date: '' }, '"" is not a date like 2020-01-31'],
    ['judge-me', { ...judgeMe, reply_date: 'soon' }, 'reply: "soon" is not a date like 2020-01-31'],
    ['judge-me', { ...judgeMe, body: 'x'.repeat(70_000) }, 'body is longer than 64 KB'],
    [
      'okendo',
      { rating: '5', handle: 'kettle', dateCreated: '2024-01-01', isApproved: 'FALSE' },
      'is not shown at Okendo: FALSE',
    ],
    [
      'stamped',
      { rating: '5', product_handle: 'kettle', created_at: '2024-01-01', published: 'false' },
      'is not shown at Stamped: false',
    ],
  ])('%s: says what is wrong with a line', (tool, cells, problem) => {
    expect(read(tool, cells)).toBe(problem);
  });

  it('believes no tool that a purchase is proven, and takes over what was disclosed', () => {
    const loox = read('loox', {
      product_handle: 'kettle',
      rating: '4,6',
      created_at: '2024-01-01',
      verified_purchase: 'true',
      incentivized: 'true',
    });
    expect(loox).toMatchObject({ stars: 5, incentive: 'free-product', author: null });
    expect(JSON.stringify(loox)).not.toContain('order');
    const plain = { sku: 'K1', rating: '5', date: '2024-01-01', proof: 'order-matched' };
    expect(read('plain', { ...plain, incentive: 'reward', relation: 'staff' })).toMatchObject({
      incentive: 'reward',
      relation: 'staff',
    });
    expect(read('plain', { ...plain, incentive: 'bribe', relation: 'friend' })).toMatchObject({
      incentive: 'none',
      relation: 'customer',
    });
  });

  it('leaves an answer in private where it was', () => {
    const answered = { handle: 'kettle', rating: '2', dateCreated: '2024-01-01', reply: 'We refund you.' };
    expect(read('okendo', { ...answered, replyIsPublic: 'false' })).toMatchObject({ reply: null });
    expect(read('okendo', { ...answered, replyIsPublic: 'true' })).toMatchObject({
      reply: { body: 'We refund you.', at: '2024-01-01T00:00:00.000Z' },
    });
  });

  it('gathers pictures from every column, and takes addresses of the web alone', () => {
    const fera = { 'Product ID': '7', Rating: '5', 'Created At': '2024-01-01T00:00:00Z' };
    expect(
      read('fera', {
        ...fera,
        'Customer Media 1': 'https://a.example/1.jpg',
        'Customer Media 2': 'javascript:alert(1)',
      }),
    ).toMatchObject({ pictures: ['https://a.example/1.jpg'] });
    expect(read('judge-me', { ...judgeMe, picture_urls: 'ftp://x/1.jpg; file:///etc/passwd' })).toMatchObject(
      {
        pictures: [],
      },
    );
  });

  it('takes the product that it is told for a tool which names none', () => {
    const line = {
      'Review Id': 'abc',
      'Review Stars': '1',
      'Review Created (UTC)': '2024-01-01T10:00:00Z',
      'Review Content': 'Late.',
    };
    expect(read('trustpilot', line, 'K1')).toMatchObject({
      ref: 'abc',
      productRefs: ['K1'],
      stars: 1,
      tool: 'trustpilot',
    });
  });
});
