/**
 * The part of the map of the site that is about testimonials, walls of them and proofs; `app/route-table.js` takes it in,
 * and says what its columns mean.
 *
 * @type {typeof import('./route-table.js').routeTable}
 */
export const testimonialRoutes = [
  { path: '/testimonials', file: 'routes/testimonials/list.tsx', access: 'marketer' },
  { path: '/testimonials/requests', file: 'routes/testimonials/requests.tsx', access: 'marketer' },
  { path: '/testimonials/requests/new', file: 'routes/testimonials/new-request.tsx', access: 'marketer' },
  { path: '/testimonials/requests/:publicId', file: 'routes/testimonials/asked.ts', access: 'member' },
  {
    path: '/testimonials/requests/:publicId/close',
    file: 'routes/testimonials/close-request.ts',
    access: 'marketer',
    posts: true,
  },
  { path: '/testimonials/give/:key', file: 'routes/testimonials/give.tsx', access: 'anyone' },
  {
    path: '/testimonials/give/:key/decline',
    file: 'routes/testimonials/decline-request.ts',
    access: 'anyone',
    posts: true,
  },
  { path: '/testimonials/own/:key', file: 'routes/testimonials/own.tsx', access: 'anyone' },
  {
    path: '/testimonials/own/:key/withdraw',
    file: 'routes/testimonials/withdraw.ts',
    access: 'anyone',
    posts: true,
  },
  {
    path: '/testimonials/own/:key/grant',
    file: 'routes/testimonials/grant.ts',
    access: 'anyone',
    posts: true,
  },
  { path: '/testimonials/export', file: 'routes/testimonials/export.tsx', access: 'marketer' },
  {
    path: '/testimonials/export/file',
    file: 'routes/testimonials/make-export.ts',
    access: 'marketer',
    posts: true,
  },
  { path: '/testimonials/walls', file: 'routes/walls/list.tsx', access: 'marketer' },
  { path: '/testimonials/walls/new', file: 'routes/walls/new.tsx', access: 'marketer' },
  { path: '/testimonials/walls/:publicId', file: 'routes/walls/edit.tsx', access: 'marketer' },
  {
    path: '/testimonials/walls/:publicId/remove',
    file: 'routes/walls/remove.ts',
    access: 'marketer',
    posts: true,
  },
  { path: '/walls/:publicId', file: 'routes/walls/show.tsx', access: 'anyone' },
  { path: '/embed/walls/:publicId', file: 'routes/walls/frame.ts', access: 'anyone' },
  { path: '/embed/wall.js', file: 'routes/walls/script.ts', access: 'anyone' },
  { path: '/api/v1/walls/:publicId', file: 'routes/walls/data.ts', access: 'anyone' },
  { path: '/testimonials/:publicId', file: 'routes/testimonials/show.tsx', access: 'anyone' },
  { path: '/testimonials/:publicId/proof', file: 'routes/proofs/testimonial.ts', access: 'anyone' },
  { path: '/reviews/:publicId/proof', file: 'routes/proofs/review.ts', access: 'anyone' },
  { path: '/proofs/key', file: 'routes/proofs/key.ts', access: 'anyone' },
  { path: '/about/proofs', file: 'routes/proofs/about.tsx', access: 'anyone' },
  { path: '/testimonials/:publicId/edit', file: 'routes/testimonials/curate.tsx', access: 'marketer' },
  {
    path: '/testimonials/:publicId/decide',
    file: 'routes/testimonials/decide.ts',
    access: 'marketer',
    posts: true,
  },
  {
    path: '/testimonials/:publicId/ask-again',
    file: 'routes/testimonials/ask-again.ts',
    access: 'marketer',
    posts: true,
  },
];
