import { browserNameDays } from '#app/lib/browser-name.server';
import type { CommandContext, MemberContext } from '../../command';
import { deviceMark } from '../../reviews/device-mark.server';

/**
 * Notes for a month that a member wrote or voted from a browser. Not part of the act: it is a hint, and an act is never lost
 * for it.
 */
export async function noteBrowser({ db, actor, now }: MemberContext, name: string): Promise<void> {
  const until = new Date(now.getTime() + browserNameDays * 86_400_000).toISOString();
  await db.sql`
    insert into member_browsers (member_id, device, until_at) values (${actor.id}, ${await deviceMark(db, name)}, ${until})
    on conflict (member_id, device) do update set until_at = excluded.until_at
    -- Once a day is often enough: a hundred votes write one row.
    where member_browsers.until_at < excluded.until_at - interval '1 day'`;
}

/** Forgets by the clock who used which browser. */
export async function forgetBrowsers({ db, now }: CommandContext): Promise<void> {
  await db.sql`delete from member_browsers where until_at <= ${now.toISOString()}`;
}
