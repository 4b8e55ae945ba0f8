import type { ReviewTool } from '../review-tool';

export const fera: ReviewTool = {
  name: 'fera',
  title: 'Fera',
  columns: [
    ['Product ID', 'productRef'],
    ['Customer ID', null],
    ['Heading', 'title'],
    ['Body', 'body'],
    ['Rating', 'stars'],
    ['Customer Name', 'author'],
    ['Customer Location', null],
    ['Customer Avatar', null],
    ['Created At', 'at'],
    ['Updated At', null],
    ['Store Reply', 'reply'],
    ['Store Replied At', 'repliedAt'],
    ['Customer Media 1', 'pictures'],
    ['Customer Media 2', null],
  ],
  also: {},
  marks: ['Heading', 'Customer Name', 'Store Reply'],
  date: 'iso',
  shown: 'published',
};
