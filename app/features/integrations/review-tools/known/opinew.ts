import type { ReviewTool } from '../review-tool';

export const opinew: ReviewTool = {
  name: 'opinew',
  title: 'Opinew',
  columns: [
    ['body', 'body'],
    ['rating', 'stars'],
    ['review_date', 'at'],
    ['state', 'status'],
    ['reviewer_name', 'author'],
    ['reviewer_email', 'email'],
    ['product_id', 'productRef'],
    ['product_handle', 'handle'],
    ['reply', 'reply'],
    ['reply_date', 'repliedAt'],
    ['picture_urls', 'pictures'],
    ['SKU', 'sku'],
    ['barcode', null],
    ['region', null],
  ],
  also: { title: 'title' },
  marks: ['review_date', 'state', 'barcode'],
  date: 'minute',
  shown: 'published',
};
