import type { ReviewTool } from '../review-tool';

/** Reviews of the shop, not of a product. */
export const trustpilot: ReviewTool = {
  name: 'trustpilot',
  title: 'Trustpilot',
  columns: [
    ['Domain Url', null],
    ['Webshop Name', null],
    ['Business Unit Id', null],
    ['Review Id', 'ref'],
    ['Review Created (UTC)', 'at'],
    ['Review Consumer User Id', null],
    ['Review Username', 'author'],
    ['Review Title', 'title'],
    ['Review Content', 'body'],
    ['Review Stars', 'stars'],
    ['Source Of Review', null],
    ['Reference Id', null],
    ['Company Response', 'reply'],
    ['Company Reply Date (UTC)', 'repliedAt'],
    ['Review Language', null],
    ['Location Name', null],
  ],
  also: { 'Business Reply Date (UTC)': 'repliedAt' },
  marks: ['Review Stars', 'Business Unit Id'],
  date: 'minute',
  shown: 'published',
};
