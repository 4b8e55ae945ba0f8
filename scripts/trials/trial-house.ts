import { createSessions } from '#app/features/accounts/sessions.server';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import type { DatabasePool } from '#db/client';
import { startApp, type Server } from '../bench/children';
import { openDatabase } from '../bench/community';
import { usageOf } from '../bench/processes';
import { Visitor } from './visitor';

/** A house of its own for a trial: throw-away database, built app with its worker, nobody in it. */
export interface TrialHouse {
  readonly origin: string;
  readonly db: DatabasePool;
  readonly stranger: Visitor;
  /** Megabytes that the app holds right now. */
  memoryMb(): number;
  /** A visitor who is signed in as this member. */
  signedIn(memberId: number): Promise<Visitor>;
  /** Signs in as a new member of this role. */
  newMember(role: 'member' | 'moderator' | 'marketer' | 'admin'): Promise<Visitor>;
  /** Opens a public board and answers its slug. */
  newBoard(name: string): Promise<string>;
}

/**
 * Opens a house, works in it and takes it down, whatever happens. `before` runs on the migrated database while no app
 * looks at it: an import of a whole community, say.
 */
export async function inTrialHouse<Value>(
  { before = async () => {} }: { before?: (db: DatabasePool, ownerUrl: string) => Promise<void> },
  work: (house: TrialHouse) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase();
  try {
    await recordPointRules(database.db);
    await before(database.db, database.ownerUrl);
    // One proxy is trusted, so that each visitor may come from an address of its own and none meets another's limits.
    const app = await startApp(database, { role: 'all', settings: { TRUSTED_PROXIES: '1' } });
    // A Ctrl-C takes the app away, the trial fails over it, and what it opened is closed on the way out.
    const stop = () => void app.stop();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      return await work(houseAt(app, database.db));
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      await app.stop();
    }
  } finally {
    await database.close();
  }
}

function houseAt({ origin, pid }: Pick<Server, 'origin' | 'pid'>, db: DatabasePool): TrialHouse {
  const sessions = createSessions(db, { secure: false });
  const signedIn = async (memberId: number) => {
    const { setCookie } = await sessions.open(memberId);
    return new Visitor(origin, setCookie.slice(0, setCookie.indexOf(';')));
  };
  const newMember: TrialHouse['newMember'] = async (role) => {
    const [member] = await db.sql<[{ id: number }]>`
      insert into members (public_id, handle, display_name, email, email_verified_at, role, state, joined_at)
      select id, 'a-' || id, 'A ' || ${role}::text, id || '@example.com', now(), ${role}, 'active', now() - interval '1 year'
      from (select substr(md5(random()::text), 1, 12) as id) as fresh returning id`;
    return signedIn(member.id);
  };
  return {
    origin,
    db,
    stranger: new Visitor(origin),
    memoryMb: () => usageOf(pid).memoryMb,
    signedIn,
    newMember,
    async newBoard(name) {
      const admin = await newMember('admin');
      const { location } = await admin.post('/boards/new', {
        name,
        threadKinds: ['question', 'discussion', 'idea', 'event', 'article'],
        seenBy: 'public',
        postedBy: 'members',
        repliedBy: 'members',
      });
      if (!location) throw new Error(`the board ${name} was not made`);
      return location.split('/').at(-1) ?? '';
    },
  };
}
