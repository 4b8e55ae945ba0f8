import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/** People who belong together, so that boards can be theirs. */
export const groups = pgTable(
  'groups',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull().default(''),
    /** How one gets in: 'open' at once, 'closed' when a leader agrees, 'invitation' only when asked by one. */
    kind: text().notNull().default('open'),
    createdAt: createdAt(),
  },
  (t) => [check('groups_kind', sql`${t.kind} in ('open', 'closed', 'invitation')`)],
);

/** Who is in a group, has asked to be, or was invited. Leaving deletes the row; the audit log remembers what leaders did. */
export const groupMembers = pgTable(
  'group_members',
  {
    groupId: ref()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    state: text().notNull(),
    isLeader: boolean().notNull().default(false),
    joinedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.memberId] }),
    index('group_members_member').on(t.memberId, t.state),
    index('group_members_state').on(t.groupId, t.state, t.memberId),
    check('group_members_state', sql`${t.state} in ('in', 'asked', 'invited')`),
    check('group_members_leader', sql`not ${t.isLeader} or ${t.state} = 'in'`),
  ],
);
