import type { ReviewTool } from '../review-tool';

export const loox: ReviewTool = {
  name: 'loox',
  title: 'Loox',
  columns: [
    ['product_handle', 'handle'],
    ['product_Id', 'productRef'],
    ['rating', 'stars'],
    ['author', 'author'],
    ['email', 'email'],
    ['body', 'body'],
    ['created_at', 'at'],
    ['photo_url', 'pictures'],
    ['reply', 'reply'],
    ['replied_at', 'repliedAt'],
    ['verified_purchase', 'ordered'],
    ['incentivized', 'incentivised'],
  ],
  also: {
    id: 'ref',
    status: 'status',
    nickname: 'author',
    full_name: 'author',
    review: 'body',
    date: 'at',
    productId: 'productRef',
    handle: 'handle',
    img: 'pictures',
  },
  marks: ['verified_purchase', 'rating'],
  date: 'iso',
  shown: 'published',
};
