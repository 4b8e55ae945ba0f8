import type { ReviewTool } from '../review-tool';

export const shopify: ReviewTool = {
  name: 'shopify',
  title: 'Shopify Product Reviews',
  columns: [
    ['product_handle', 'handle'],
    ['state', 'status'],
    ['rating', 'stars'],
    ['title', 'title'],
    ['author', 'author'],
    ['email', 'email'],
    ['location', null],
    ['body', 'body'],
    ['reply', 'reply'],
    ['created_at', 'at'],
    ['replied_at', 'repliedAt'],
  ],
  also: {},
  marks: ['product_handle', 'state', 'author', 'location'],
  date: 'minute',
  shown: 'published',
};
