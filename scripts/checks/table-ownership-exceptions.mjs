/**
 * Files that write in rooms not their own, each with the reason that makes it right.
 * The list may only shrink: an entry that nothing needs any more is reported.
 *
 * @type {readonly { file: string, tables: readonly string[] | 'all', reason: string }[]}
 */
export const tableOwnershipExceptions = [
  {
    file: 'db/audit.ts',
    tables: ['audit_entries'],
    reason:
      'an entry is written in the transaction of whatever it records, by every room, like the log of facts',
  },
  {
    file: 'scripts/demo/',
    tables: [
      'members',
      'groups',
      'group_members',
      'consents',
      'uploads',
      'products',
      'orders',
      'order_lines',
      'boards',
      'threads',
      'replies',
      'revisions',
      'votes',
      'reactions',
      'ideas',
      'idea_votes',
      'idea_changes',
      'saved_replies',
      'polls',
      'poll_answers',
      'gatherings',
      'articles',
      'article_versions',
      'attendances',
      'acceptances',
      'tags',
      'thread_tags',
      'thread_follows',
      'read_marks',
      'reviews',
      'review_history',
      'review_helpful_votes',
      'review_responses',
      'review_photos',
      'review_counts',
      'queue_items',
      'queue_notes',
      'flags',
      'decisions',
      'appeals',
      'audit_entries',
      'sanctions',
      'settings',
    ],
    reason:
      'the demo writes eighteen months of a past in one transaction; commands write one act of now, and would tell everybody of each',
  },
  {
    file: 'app/features/integrations/',
    tables: [
      'members',
      'boards',
      'threads',
      'replies',
      'tags',
      'thread_tags',
      'acceptances',
      'imported_votes',
      'products',
      'orders',
      'order_lines',
      'reviews',
      'review_history',
      'review_counts',
    ],
    reason:
      'an import writes the past of many rooms set-wise, a thousand rows a statement; commands write one act of now, and would tell everybody of each',
  },
  {
    file: 'app/features/cleanups/',
    tables: [
      'members',
      'threads',
      'reviews',
      'acceptances',
      'votes',
      'review_helpful_votes',
      'idea_votes',
      'ideas',
      'reactions',
      'poll_answers',
      'flags',
      'queue_items',
      'thread_follows',
      'board_follows',
      'tag_follows',
    ],
    reason:
      'a clean-up takes the acts of one person out of many rooms and puts exactly the same rows back, with their dates; commands judge an act of now by rights that a suspended person has not',
  },
  {
    file: 'scripts/bench/',
    tables: 'all',
    reason:
      'fills an empty database of its own with made-up rows, at sizes that commands would need days for',
  },
  {
    file: 'scripts/trials/',
    tables: ['members', 'import_runs'],
    reason:
      'a trial needs people of each role in a house of its own, and forgets what was imported to try it again',
  },
];
