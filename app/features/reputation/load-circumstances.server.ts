import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { EarningFact } from './earning-facts.server';
import { levelOf } from './level';
import { needsOf, type Circumstances } from './point-conditions';
import type { PointRule } from './point-rules';

interface Place {
  boardId: number | null;
  proof: string | null;
  words: number;
}

interface Person {
  joinedAt: string;
  role: Role;
  /** The role before each change, oldest change first. */
  roles: Array<{ until: string; role: Role }>;
  groups: Array<{ id: number; since: string }>;
}

interface Asked {
  fact: EarningFact;
  rule: PointRule;
}

/**
 * What the conditions of some rules look at, as it was when each fact happened: a few statements for all of them, and
 * none at all while no rule asks. Roles, groups and levels are those of that moment, so that a later look finds the same.
 * What a change of a rule has already written is left out, so that it comes to the same from its first member to its last.
 */
export async function loadCircumstances(
  tx: Db,
  asked: readonly Asked[],
  changeId: number | null = null,
): Promise<(fact: EarningFact) => Circumstances> {
  const needing = (need: string) =>
    asked.flatMap(({ fact, rule }) => (needsOf(rule.conditions).some((one) => one === need) ? [fact] : []));
  const [places, people, standings] = await Promise.all([
    loadPlaces(tx, needing('place')),
    loadPeople(tx, needing('people')),
    loadStandings(tx, needing('standing'), changeId),
  ]);
  return (fact) => {
    const place = places.get(placeKey(fact));
    const [earner, giver] = [people.get(fact.memberId), people.get(fact.giverId ?? 0)];
    const rankOf = (id: number) => levelOf(standings.get(standingKey(id, fact)) ?? 0).rank;
    return {
      boardId: place?.boardId ?? null,
      proof: place?.proof ?? null,
      words: place?.words ?? null,
      role: earner ? roleAt(earner, fact.occurredAt) : 'member',
      groups: earner ? groupsAt(earner, fact.occurredAt) : [],
      rank: rankOf(fact.memberId),
      giver: fact.giverId === null ? null : { days: daysOf(giver, fact), rank: rankOf(fact.giverId) },
    };
  };
}

const placeKey = (fact: EarningFact) => `${fact.subjectKind} ${fact.subjectId}`;
const dayOf = (fact: EarningFact) => fact.occurredAt.slice(0, 10);
const standingKey = (memberId: number, fact: EarningFact) => `${memberId} ${dayOf(fact)}`;

function daysOf(giver: Person | undefined, fact: EarningFact): number {
  return giver ? (Date.parse(fact.occurredAt) - Date.parse(giver.joinedAt)) / 86_400_000 : Infinity;
}

function roleAt({ role, roles }: Person, moment: string): Role {
  return roles.find(({ until }) => Date.parse(until) > Date.parse(moment))?.role ?? role;
}

function groupsAt({ groups }: Person, moment: string): number[] {
  return groups.filter(({ since }) => Date.parse(since) <= Date.parse(moment)).map(({ id }) => id);
}

async function loadPlaces(tx: Db, facts: readonly EarningFact[]): Promise<Map<string, Place>> {
  if (facts.length === 0) return new Map();
  const ids = (kind: string) => [
    ...new Set(facts.filter((fact) => fact.subjectKind === kind).map(({ subjectId }) => subjectId)),
  ];
  const rows = await tx.sql<Array<Place & { key: string }>>`
    select key, board_id as "boardId", proof,
           case when btrim(body) = '' then 0 else array_length(regexp_split_to_array(btrim(body), '\\s+'), 1) end as words
    from (
      select 'thread ' || id as key, board_id, null as proof, body_source as body from threads where id = any(${ids('thread')}::bigint[])
      union all
      select 'reply ' || r.id, t.board_id, null, r.body_source from replies r join threads t on t.id = r.thread_id
      where r.id = any(${ids('reply')}::bigint[])
      union all
      select 'review ' || id, null, proof, concat_ws(' ', body_source, pros, cons) from reviews where id = any(${ids('review')}::bigint[])
    ) as subject`;
  return new Map(rows.map(({ key, ...place }) => [key, place]));
}

async function loadPeople(tx: Db, facts: readonly EarningFact[]): Promise<Map<number, Person>> {
  if (facts.length === 0) return new Map();
  const ids = [...new Set(facts.flatMap(({ memberId, giverId }) => [memberId, giverId ?? memberId]))];
  const rows = await tx.sql<Array<Person & { id: number }>>`
    select m.id, m.joined_at as "joinedAt", m.role,
      coalesce((select json_agg(json_build_object('until', created_at, 'role', from_role) order by created_at, id)
                from role_changes where member_id = m.id), '[]') as roles,
      coalesce((select json_agg(json_build_object('id', group_id, 'since', coalesce(joined_at, created_at)))
                from group_members where member_id = m.id and state = 'in'), '[]') as groups
    from members m where m.id = any(${ids}::bigint[])`;
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

/** The points that people had by the days before: what they get on a day lifts them for the next. */
async function loadStandings(
  tx: Db,
  facts: readonly EarningFact[],
  changeId: number | null,
): Promise<Map<string, number>> {
  if (facts.length === 0) return new Map();
  const asked = facts.flatMap((fact) =>
    [fact.memberId, fact.giverId ?? fact.memberId].map((memberId) => ({ memberId, day: dayOf(fact) })),
  );
  const rows = await tx.sql<Array<{ memberId: number; day: string; points: number }>>`
    select asked.member_id as "memberId", asked.day, (coalesce(sum(d.points), 0) - coalesce((
             select sum(e.points) from point_entries e
             where e.change_id = ${changeId}::bigint and e.member_id = asked.member_id and e.occurred_at < asked.day::timestamp at time zone 'UTC'
           ), 0))::int as points
    from (select distinct * from unnest(${asked.map(({ memberId }) => memberId)}::bigint[], ${asked.map(({ day }) => day)}::text[]) as one (member_id, day)) asked
    left join point_days d on d.member_id = asked.member_id and d.day < asked.day::date
    group by 1, 2`;
  return new Map(rows.map(({ memberId, day, points }) => [`${memberId} ${day}`, points]));
}
