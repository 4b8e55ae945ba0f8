import type { DemoLoad } from './demo-load';

/** The groups with their people; answers with their ids. */
export async function loadGroups({ tx, now, content, members }: DemoLoad): Promise<number[]> {
  const ids: number[] = [];
  for (const { slug, name, description, kind, ...people } of content.groups) {
    const [group] = await tx.sql<[{ id: number }]>`
      insert into groups (slug, name, description, kind) values (${slug}, ${name}, ${description}, ${kind}) returning id`;
    const rowsOf = (keys: readonly string[], state: 'in' | 'asked', isLeader: boolean) =>
      keys.map((key) => ({
        group_id: group.id,
        member_id: members.get(key).id,
        state,
        is_leader: isLeader,
        joined_at: state === 'in' ? now.toISOString() : null,
      }));
    const rows = [
      ...rowsOf(people.leaders, 'in', true),
      ...rowsOf(people.members, 'in', false),
      ...rowsOf(people.asked, 'asked', false),
    ];
    await tx.sql`insert into group_members ${tx.sql(rows)}`;
    ids.push(group.id);
  }
  return ids;
}
