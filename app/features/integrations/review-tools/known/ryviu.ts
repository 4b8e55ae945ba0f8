import type { ReviewTool } from '../review-tool';

export const ryviu: ReviewTool = {
  name: 'ryviu',
  title: 'Ryviu',
  columns: [
    ['product_handle', 'handle'],
    ['rating', 'stars'],
    ['author', 'author'],
    ['title', 'title'],
    ['body_text', 'body'],
    ['email', 'email'],
    ['photo_urls', 'pictures'],
    ['created_at', 'at'],
    ['status', 'status'],
    ['featured', null],
  ],
  also: {},
  marks: ['body_text', 'photo_urls'],
  date: 'minute',
  shown: 'published',
};
