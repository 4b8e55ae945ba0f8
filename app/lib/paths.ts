import { query } from './address-query';
import { reputationPaths } from './reputation-paths';

/** Something with a page of its own, as far as its address goes. */
interface Addressed {
  publicId: string;
  slug: string;
}

/**
 * Every address that a page links to or a form posts to. Nothing else builds one, so a changed URL is changed here and
 * in the route table only; a test matches the two.
 */
export const paths = {
  ...reputationPaths,

  home: () => '/',
  signIn: (next?: string) => `/sign-in${query({ next: next === '/' ? undefined : next })}`,
  signUp: () => '/sign-up',
  signOut: () => '/sign-out',
  verifyMail: (token?: string) => `/verify-mail${query({ token })}`,
  sendVerifyMail: () => '/verify-mail/send',
  requestReset: () => '/reset-password',
  resetPassword: (token?: string) => `/reset-password/choose${query({ token })}`,
  setUp: () => '/set-up',
  theme: () => '/theme',
  feed: () => '/feed',
  rules: () => '/rules',
  rulesOfReviews: () => '/rules#reviews',
  rulesAboutPosts: () => '/rules#looked-at',
  howTheScoreWorks: () => '/about/score',
  howProductsRank: () => '/about/reviews#products',
  howReviewsCount: () => '/about/reviews',
  howPointsWork: () => '/about/numbers',
  whatIsKept: () => '/about/privacy',
  trust: (options: { days?: string } = {}) => `/about/trust${query(options)}`,

  boards: (options: { q?: string; after?: string } = {}) => `/boards${query(options)}`,
  board: (slug: string, options: { show?: string; tag?: string; after?: string; before?: string } = {}) =>
    `/boards/${encodeURIComponent(slug)}${query(options)}`,
  followBoard: (slug: string) => `/boards/${encodeURIComponent(slug)}/follow`,
  followTag: (slug: string) => `/tags/${encodeURIComponent(slug)}/follow`,
  newThread: (
    options: { board?: string; product?: string; kind?: string; title?: string; follows?: string } = {},
  ) => `/threads/new${query(options)}`,
  writingGuide: (board: string) => `/threads/guide${query({ board })}`,
  similarThreads: (title: string) => `/threads/similar${query({ title })}`,
  completePeople: (options: { q?: string; thread?: string | undefined } = {}) =>
    `/complete/people${query(options)}`,
  completeBoards: (options: { q?: string; thread?: string | undefined; board?: string | undefined } = {}) =>
    `/complete/boards${query(options)}`,
  newBoard: () => '/boards/new',
  boardFeed: (slug: string) => `/boards/${encodeURIComponent(slug)}/feed`,
  editBoard: (slug: string) => `/boards/${encodeURIComponent(slug)}/edit`,
  thread: ({ publicId, slug }: Addressed, options: { after?: string; before?: string } = {}) =>
    `/threads/${publicId}/${encodeURIComponent(slug)}${query(options)}`,
  /** Outlives its title. */
  threadLink: (publicId: string) => `/threads/${publicId}`,
  reply: (replyPublicId: string) => `/replies/${replyPublicId}`,
  editThread: (publicId: string) => `/threads/${publicId}/edit`,
  threadHistory: (publicId: string, options: { after?: string } = {}) =>
    `/threads/${publicId}/history${query(options)}`,
  postReply: (publicId: string, options: { quote?: string } = {}) =>
    `/threads/${publicId}/reply${query(options)}`,
  voteOnThread: (publicId: string) => `/threads/${publicId}/vote`,
  followThread: (publicId: string) => `/threads/${publicId}/follow`,
  reactToThread: (publicId: string) => `/threads/${publicId}/react`,
  reactToReply: (publicId: string) => `/replies/${publicId}/react`,
  reactions: (kind: string, publicId: string, options: { show?: string; after?: string } = {}) =>
    `/reactions/${kind}/${publicId}${query(options)}`,
  ideas: (slug: string, options: { status?: string; after?: string } = {}) =>
    `/boards/${encodeURIComponent(slug)}/ideas${query(options)}`,
  voteOnIdea: (publicId: string) => `/threads/${publicId}/idea-vote`,
  answerPoll: (publicId: string) => `/threads/${publicId}/answer`,
  ideaStatus: (publicId: string) => `/threads/${publicId}/status`,
  cover: (slug: string) => `/boards/${encodeURIComponent(slug)}/cover`,
  removeCover: (slug: string) => `/boards/${encodeURIComponent(slug)}/cover/remove`,
  articles: () => '/articles',
  newArticle: (options: { board?: string } = {}) => `/articles/new${query(options)}`,
  articlesToReview: (options: { after?: string } = {}) => `/articles/review${query(options)}`,
  article: (publicId: string) => `/articles/${publicId}`,
  editArticle: (publicId: string) => `/articles/${publicId}/edit`,
  publishArticle: (publicId: string) => `/articles/${publicId}/publish`,
  returnArticle: (publicId: string) => `/articles/${publicId}/return`,
  declineArticle: (publicId: string) => `/articles/${publicId}/decline`,
  agreeToArticle: (publicId: string) => `/articles/${publicId}/agree`,
  dropArticle: (publicId: string) => `/articles/${publicId}/drop`,
  promoteReply: (publicId: string) => `/replies/${publicId}/article`,
  events: (options: { after?: string } = {}) => `/events${query(options)}`,
  eventsOfBoard: (slug: string, options: { after?: string } = {}) =>
    `/boards/${encodeURIComponent(slug)}/events${query(options)}`,
  answerEvent: (publicId: string) => `/threads/${publicId}/rsvp`,
  comers: (publicId: string, options: { after?: string } = {}) =>
    `/threads/${publicId}/comers${query(options)}`,
  changeEvent: (publicId: string) => `/threads/${publicId}/event`,
  cancelEvent: (publicId: string) => `/threads/${publicId}/event/cancel`,
  eventFile: (publicId: string) => `/threads/${publicId}/event.ics`,
  pinThread: (publicId: string) => `/threads/${publicId}/pin`,
  withdrawThread: (publicId: string) => `/threads/${publicId}/withdraw`,
  lockThread: (publicId: string) => `/threads/${publicId}/lock`,
  closeThread: (publicId: string) => `/threads/${publicId}/close`,
  moveThread: (publicId: string) => `/threads/${publicId}/move`,
  mergeThread: (publicId: string) => `/threads/${publicId}/merge`,
  splitThread: (publicId: string, options: { after?: string } = {}) =>
    `/threads/${publicId}/split${query(options)}`,
  editReply: (publicId: string) => `/replies/${publicId}/edit`,
  replyHistory: (publicId: string, options: { after?: string } = {}) =>
    `/replies/${publicId}/history${query(options)}`,
  withdrawReply: (publicId: string) => `/replies/${publicId}/withdraw`,
  voteOnReply: (publicId: string) => `/replies/${publicId}/vote`,
  makeOfficial: (publicId: string) => `/replies/${publicId}/official`,
  acceptReply: (publicId: string) => `/replies/${publicId}/accept`,

  groups: () => '/groups',
  newGroup: () => '/groups/new',
  group: (slug: string, options: { after?: string } = {}) =>
    `/groups/${encodeURIComponent(slug)}${query(options)}`,
  editGroup: (slug: string) => `/groups/${encodeURIComponent(slug)}/edit`,
  joinGroup: (slug: string) => `/groups/${encodeURIComponent(slug)}/join`,
  leaveGroup: (slug: string) => `/groups/${encodeURIComponent(slug)}/leave`,
  inviteToGroup: (slug: string) => `/groups/${encodeURIComponent(slug)}/invite`,
  leadGroup: (slug: string, handle: string) =>
    `/groups/${encodeURIComponent(slug)}/people/${encodeURIComponent(handle)}`,

  products: (options: Record<string, string | undefined> = {}) => `/products${query(options)}`,
  product: (slug: string, options: Record<string, string | undefined> = {}) =>
    `/products/${encodeURIComponent(slug)}${query(options)}`,
  photosOfProduct: (slug: string, options: { after?: string } = {}) =>
    `/products/${encodeURIComponent(slug)}/photos${query(options)}`,
  compareProducts: (slug: string, other?: string) => `/compare${query({ a: slug, b: other })}`,
  questionsOfProduct: (slug: string, options: { after?: string } = {}) =>
    `/products/${encodeURIComponent(slug)}/questions${query(options)}`,
  newReview: (productSlug: string, options: { campaign?: string } = {}) =>
    `/products/${encodeURIComponent(productSlug)}/review${query(options)}`,
  reviewCampaigns: (options: { after?: string; product?: string } = {}) =>
    `/reviews/campaigns${query(options)}`,
  /** The end of a letter that invites to review something. */
  invitedToReview: (key: string) => `/reviews/invited/${key}`,
  declineInvitation: (key: string) => `/reviews/invited/${key}/decline`,
  reviewInvitations: (options: { after?: string } = {}) => `/reviews/invitations${query(options)}`,
  review: (publicId: string) => `/reviews/${publicId}`,
  editReview: (publicId: string) => `/reviews/${publicId}/edit`,
  reviewHistory: (publicId: string) => `/reviews/${publicId}/history`,
  videoOfReview: (publicId: string) => `/reviews/${publicId}/video`,
  removeVideoOfReview: (publicId: string) => `/reviews/${publicId}/video/remove`,
  withdrawReview: (publicId: string) => `/reviews/${publicId}/withdraw`,
  eraseReview: (publicId: string) => `/reviews/${publicId}/erase`,
  giveReviewAgain: (publicId: string) => `/reviews/${publicId}/again`,
  findReviewHelpful: (publicId: string) => `/reviews/${publicId}/helpful`,
  findReviewUnhelpful: (publicId: string) => `/reviews/${publicId}/unhelpful`,
  respondToReview: (publicId: string) => `/reviews/${publicId}/respond`,
  reviewLink: (slug: string) => `/products/${slug}/review-link`,
  reviewLinkCode: (slug: string) => `/products/${slug}/review-link/code`,
  reviewData: (slug: string) => `/api/v1/products/${slug}/reviews`,
  replyToReviewPrivately: (publicId: string) => `/reviews/${publicId}/reply-privately`,
  objectToReview: (publicId: string) => `/reviews/${publicId}/object`,
  appealHold: (publicId: string) => `/reviews/${publicId}/appeal`,
  openReviewThread: (publicId: string) => `/reviews/${publicId}/thread`,
  exportReviews: () => '/reviews/export',
  makeReviewExport: () => '/reviews/export/file',
  /** A file of a video: the film itself, or the picture that stands for it. */
  video: (publicId: string, file: string) => `/videos/${publicId}/${file}`,
  upload: (publicId: string, size: 'full' | 'thumb' = 'full') => `/uploads/${publicId}/${size}.webp`,

  member: (handle: string, options: { show?: string; after?: string; before?: string } = {}) =>
    `/members/${encodeURIComponent(handle)}${query(options)}`,
  ownFeed: (options: { key?: string; board?: string } = {}) => `/feeds/own${query(options)}`,

  addPicture: () => '/pictures',
  drafts: () => '/drafts',
  saveDraft: () => '/drafts/save',
  discardDraft: (publicId: string) => `/drafts/${publicId}/discard`,

  search: (options: { q?: string; kind?: string | undefined; page?: string | undefined } = {}) =>
    `/search${query(options)}`,
  notifications: (options: { after?: string } = {}) => `/notifications${query(options)}`,
  readNotifications: () => '/notifications/read',
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  bookmarks: (options: { after?: string } = {}) => `/bookmarks${query(options)}`,
  bookmark: (kind: string, publicId: string) => `/bookmarks/${kind}/${publicId}`,
  remindOfBookmark: (kind: string, publicId: string) => `/bookmarks/${kind}/${publicId}/reminder`,

  settings: () => '/settings',
  settingsPassword: () => '/settings/password',
  settingsNotices: () => '/settings/notices',
  settingsDecisions: () => '/settings/decisions',
  appeal: (key: string) => `/appeals/${key}`,
  appealDecision: (publicId: string) => `/settings/decisions/${publicId}/appeal`,
  settingsConsent: () => '/settings/consent',
  dossierOfOneself: () => '/settings/what-the-brand-sees',
  settingsScoring: () => '/settings/scoring',
  settingsFeed: () => '/settings/feed',
  settingsLeaderboard: () => '/settings/leaderboard',

  settingsTestimonials: () => '/settings/testimonials',

  testimonials: (options: Record<string, string | undefined> = {}) => `/testimonials${query(options)}`,
  proofOfTestimonial: (publicId: string) => `/testimonials/${publicId}/proof`,
  proofOfReview: (publicId: string) => `/reviews/${publicId}/proof`,
  proofKey: () => '/proofs/key',
  aboutProofs: () => '/about/proofs',
  exportTestimonials: (options: { use?: string } = {}) => `/testimonials/export${query(options)}`,
  makeTestimonialExport: () => '/testimonials/export/file',
  walls: () => '/testimonials/walls',
  newWall: () => '/testimonials/walls/new',
  editWall: (publicId: string) => `/testimonials/walls/${publicId}`,
  removeWall: (publicId: string) => `/testimonials/walls/${publicId}/remove`,
  wall: (publicId: string) => `/walls/${publicId}`,
  testimonialRequests: (options: { after?: string } = {}) => `/testimonials/requests${query(options)}`,
  newTestimonialRequest: (options: { handle?: string; product?: string } = {}) =>
    `/testimonials/requests/new${query(options)}`,
  closeTestimonialRequest: (publicId: string) => `/testimonials/requests/${publicId}/close`,
  /** For the member whom the app has asked; leads to the form. */
  askedForTestimonial: (publicId: string) => `/testimonials/requests/${publicId}`,
  giveTestimonial: (key: string) => `/testimonials/give/${key}`,
  declineTestimonialRequest: (key: string) => `/testimonials/give/${key}/decline`,
  ownTestimonial: (key: string) => `/testimonials/own/${key}`,
  answerProposal: (key: string) => `/testimonials/own/${key}/answer`,
  /** To ask the author of a review or post for its words. */
  proposeWords: (kind: 'review' | 'thread' | 'reply', publicId: string) =>
    `/testimonials/propose/${kind}/${publicId}`,
  videoOfTestimonial: (key: string) => `/testimonials/own/${key}/video`,
  removeVideoOfTestimonial: (key: string) => `/testimonials/own/${key}/video/remove`,
  eraseTestimonial: (key: string) => `/testimonials/own/${key}/erase`,
  copyOfTestimonial: (key: string) => `/testimonials/own/${key}/copy`,
  withdrawTestimonial: (key: string) => `/testimonials/own/${key}/withdraw`,
  grantTestimonial: (key: string) => `/testimonials/own/${key}/grant`,
  testimonial: (publicId: string) => `/testimonials/${publicId}`,
  curateTestimonial: (publicId: string) => `/testimonials/${publicId}/edit`,
  decideTestimonial: (publicId: string) => `/testimonials/${publicId}/decide`,
  askTestimonialAgain: (publicId: string) => `/testimonials/${publicId}/ask-again`,

  flag: (kind: string, publicId: string) => `/flag/${kind}/${publicId}`,
  moderation: (options: Record<string, string | undefined> = {}) => `/moderation${query(options)}`,
  decideTogether: () => '/moderation/together',
  cleanUp: (handle: string) => `/moderation/members/${encodeURIComponent(handle)}/clean-up`,
  cleanup: (publicId: string) => `/moderation/cleanups/${publicId}`,
  openCase: (handle: string) => `/moderation/members/${encodeURIComponent(handle)}/case`,
  liftSanction: (publicId: string) => `/moderation/sanctions/${publicId}/lift`,
  tags: (options: Record<string, string | undefined> = {}) => `/moderation/tags${query(options)}`,
  editTag: (slug: string) => `/moderation/tags/${encodeURIComponent(slug)}`,
  queueTargets: () => '/moderation/targets',
  holdingRules: () => '/moderation/rules',
  levelRights: () => '/moderation/levels',
  newRule: (options: { kind?: string } = {}) => `/moderation/rules/new${query(options)}`,
  rule: (publicId: string) => `/moderation/rules/${publicId}`,
  turnRule: (publicId: string) => `/moderation/rules/${publicId}/turn`,
  queueItem: (publicId: string, filter: Record<string, string | undefined> = {}) =>
    `/moderation/items/${publicId}${query(filter)}`,
  assignItem: (publicId: string) => `/moderation/items/${publicId}/assign`,
  noteOnItem: (publicId: string) => `/moderation/items/${publicId}/note`,
  auditLog: (options: Record<string, string | undefined> = {}) => `/moderation/log${query(options)}`,
  exportAudit: (options: Record<string, string | undefined> = {}) => `/moderation/log/file${query(options)}`,

  waitingThreads: (options: Record<string, string | undefined> = {}) => `/answering${query(options)}`,
  desk: (publicId: string) => `/answering/threads/${publicId}`,
  assignThread: (publicId: string) => `/answering/threads/${publicId}/assign`,
  settleThread: (publicId: string) => `/answering/threads/${publicId}/settle`,
  unheard: (options: Record<string, string | undefined> = {}) => `/answering/unheard${query(options)}`,
  closeUnheard: (handle: string) => `/answering/unheard/${encodeURIComponent(handle)}/close`,
  teamLoad: (options: Record<string, string | undefined> = {}) => `/moderation/load${query(options)}`,
  loadEvidence: (of: { figure: string; subject: string }, options: Record<string, string | undefined> = {}) =>
    `/moderation/load/${of.figure}/${encodeURIComponent(of.subject)}${query(options)}`,
  loadFile: (options: Record<string, string | undefined> = {}) => `/moderation/load/file${query(options)}`,
  reviewCoverage: (options: { after?: string } = {}) => `/answering/reviews${query(options)}`,
  replyTargets: () => '/answering/targets',
  savedReplies: () => '/moderation/saved-replies',
  newSavedReply: () => '/moderation/saved-replies/new',
  savedReply: (publicId: string) => `/moderation/saved-replies/${publicId}`,
  removeSavedReply: (publicId: string) => `/moderation/saved-replies/${publicId}/remove`,
  automatedAccounts: () => '/answering/automated',

  advocates: (options: Record<string, string | undefined> = {}) => `/advocates${query(options)}`,
  dossier: (handle: string) => `/advocates/${encodeURIComponent(handle)}`,
  referralCandidates: (options: { after?: string } = {}) => `/advocates/referral-candidates${query(options)}`,
  exportAdvocates: (options: Record<string, string | undefined> = {}) => `/advocates/export${query(options)}`,
  makeExport: (options: Record<string, string | undefined> = {}) => `/advocates/export/file${query(options)}`,
  exportLog: () => '/advocates/exports',

  admin: () => '/admin',
  adminMembers: (options: { q?: string; role?: string; after?: string } = {}) =>
    `/admin/members${query(options)}`,
  changeRole: (handle: string) => `/admin/members/${encodeURIComponent(handle)}/role`,
  handInFile: () => '/admin/imports/new',
  handedFile: (publicId: string) => `/admin/imports/files/${publicId}`,
  bringInFile: (publicId: string) => `/admin/imports/files/${publicId}/bring-in`,
  throwAwayFile: (publicId: string) => `/admin/imports/files/${publicId}/throw-away`,
  adminImports: (options: { run?: string; after?: string } = {}) => `/admin/imports${query(options)}`,
  shops: () => '/admin/shops',
  shop: (publicId: string, options: { after?: string } = {}) => `/admin/shops/${publicId}${query(options)}`,
  endShop: (publicId: string) => `/admin/shops/${publicId}/end`,
  tellOfOrders: (publicId: string) => `/hooks/shops/${publicId}`,
  adminIdeas: () => '/admin/ideas',
  adminReviews: () => '/admin/reviews',
  reviewAttributes: (options: { category?: string } = {}) => `/admin/reviews/attributes${query(options)}`,
  adminMail: () => '/admin/mail',
};
