import type { ReviewTool } from '../review-tool';

export const judgeMe: ReviewTool = {
  name: 'judge-me',
  title: 'Judge.me',
  columns: [
    ['title', 'title'],
    ['body', 'body'],
    ['rating', 'stars'],
    ['review_date', 'at'],
    ['reviewer_name', 'author'],
    ['reviewer_email', 'email'],
    ['product_id', 'productRef'],
    ['product_handle', 'handle'],
    ['reply', 'reply'],
    ['picture_urls', 'pictures'],
  ],
  also: { curated: 'status', reply_date: 'repliedAt' },
  marks: ['reviewer_name', 'review_date', 'product_handle', 'picture_urls'],
  date: 'minute',
  shown: 'ok',
};
