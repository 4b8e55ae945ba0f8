import type { ReviewTool } from '../review-tool';

export const yotpo: ReviewTool = {
  name: 'yotpo',
  title: 'Yotpo',
  columns: [
    ['Review Title', 'title'],
    ['Review Content', 'body'],
    ['Review Score', 'stars'],
    ['Date', 'at'],
    ['Product ID', 'productRef'],
    ['Product Title', 'productName'],
    ['Product URL', 'productUrl'],
    ['Display Name', 'author'],
    ['Email', 'email'],
    ['Verified Purchase', 'ordered'],
  ],
  also: { Published: 'status', 'Published Image URL': 'pictures', 'Review ID': 'ref' },
  marks: ['Review Score', 'Review Content'],
  date: 'day',
  shown: 'true',
};
