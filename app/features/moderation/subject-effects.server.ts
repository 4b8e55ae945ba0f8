import { hideReply, restoreReply } from '../boards/hide-reply.server';
import { hideThread, restoreThread } from '../boards/hide-thread.server';
import { setThreadLock } from '../boards/set-thread-lock.server';
import type { CommandContext } from '../command';
import { hideReview, restoreReview } from '../reviews/hide-review.server';
import type { ModeratedSubject } from './subject-queries.server';

/** What a decision does to the thing itself. An account has nothing to hide: its sanctions are elsewhere. */
export async function hideSubject(
  ctx: CommandContext,
  subject: ModeratedSubject,
  reason: string,
): Promise<void> {
  if (subject.kind === 'thread') await hideThread(ctx, subject.id);
  if (subject.kind === 'reply') await hideReply(ctx, subject.id);
  if (subject.kind === 'review') await hideReview(ctx, subject.id, reason);
}

/** Lets it stand: what was held or hidden appears. */
export async function restoreSubject(ctx: CommandContext, subject: ModeratedSubject): Promise<void> {
  if (subject.kind === 'thread') await restoreThread(ctx, subject.id);
  if (subject.kind === 'reply') await restoreReply(ctx, subject.id);
  if (subject.kind === 'review') await restoreReview(ctx, subject.id);
}

/** Closes a thread to further words. */
export async function lockSubject(ctx: CommandContext, subject: ModeratedSubject): Promise<void> {
  if (subject.kind === 'thread') await setThreadLock(ctx, subject.id, true);
}

/** Opens a thread again that a decision had closed. */
export async function unlockSubject(ctx: CommandContext, subject: ModeratedSubject): Promise<void> {
  if (subject.kind === 'thread') await setThreadLock(ctx, subject.id, false);
}
