import { paths } from '#app/lib/paths';

/**
 * A notice: one sentence in somebody's inbox about something that concerns them.
 *
 * Owned by the notifications room (table notifications). Listens to replies, mentions, acceptances, answers to reviews, decisions,
 * badges, levels and roles. The cause is made from the event, so a fact that is delivered twice tells once. What the reader
 * may no longer open is not shown.
 */
export type NoticeKind =
  'reply' | 'mention' | 'accepted' | 'review-answered' | 'decision' | 'badge' | 'level' | 'role';

/** A notice with what its sentence needs. */
export interface NoticeFacts {
  kind: NoticeKind;
  actorName: string | null;
  title: string | null;
  publicId: string | null;
  slug: string | null;
  replyPublicId: string | null;
  /** Whether the reply was written for the brand. */
  byTeam: boolean;
  detail: Record<string, string | number>;
  /** The reader's own handle: badges and levels lead to their profile. */
  ownHandle: string;
}

/** The sentence of a notice. No automatic message poses as a person: what a rule did says so. */
export function noticeText({ kind, actorName, byTeam, title, detail }: NoticeFacts): string {
  const who = `${actorName ?? 'Somebody'}${byTeam ? ' from the team' : ''}`;
  const sentences: Record<NoticeKind, string> = {
    reply: `${who} replied in “${title}”`,
    mention: `${who} mentioned you in “${title}”`,
    accepted: `${who} accepted your answer in “${title}”`,
    'review-answered': `${who} answered your review “${title}”`,
    decision: 'The team has made a decision about something of yours',
    badge: `You hold a new badge: ${detail['name']}`,
    level: `You have reached the level ${detail['level']}`,
    role: `Your role here is now: ${detail['role']}`,
  };
  return sentences[kind];
}

/** Where a notice leads. */
export function noticeHref(notice: NoticeFacts): string {
  switch (notice.kind) {
    case 'reply':
    case 'mention':
    case 'accepted':
      return postHref(notice);
    case 'review-answered':
      return notice.publicId ? paths.review(notice.publicId) : paths.home();
    case 'decision':
      return paths.settingsDecisions();
    case 'badge':
    case 'level':
    case 'role':
      return paths.member(notice.ownHandle);
  }
}

function postHref({ replyPublicId, publicId, slug }: NoticeFacts): string {
  if (replyPublicId) return paths.reply(replyPublicId);
  return publicId ? paths.thread({ publicId, slug: slug ?? '-' }) : paths.home();
}
