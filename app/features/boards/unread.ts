/** A thread that was never opened stays "new" this long: a mark that never goes away would say nothing. */
const newDays = 14;

/**
 * Whether a thread is new to a member: begun by somebody else since they joined, not long ago, never opened.
 * What was here before they came is not thrown at them as unread.
 */
export function isNewThread(
  thread: { opened: boolean; own: boolean; at: string },
  joinedAt: string,
  now: Date,
): boolean {
  if (thread.opened || thread.own) return false;
  const since = Math.max(Date.parse(joinedAt), now.getTime() - newDays * 86_400_000);
  return Date.parse(thread.at) > since;
}
