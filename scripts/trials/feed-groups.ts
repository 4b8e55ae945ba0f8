import { maxGroupDescription, maxGroupName } from '#app/features/groups/group';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';

/** Groups with hostile names, changed once, and invitations for people whom there cannot be. */
export async function feedGroups(
  _house: TrialHouse,
  feeding: FieldFeeding,
  { admin }: HostilePeople,
): Promise<void> {
  const fields: TextField[] = [
    { name: 'name', most: maxGroupName, line: true },
    { name: 'description', most: maxGroupDescription },
  ];
  const opened = await feeding.feed({
    fields,
    at: () => ({ place: '/groups/new', by: admin }),
    rest: () => ({ kind: 'invitation' }),
  });
  const [first = ''] = opened;
  await feeding.feed({
    fields,
    at: (round) => ({ place: `${opened[round] ?? first}/edit`, by: admin }),
    rest: () => ({ kind: 'closed' }),
  });
  await feeding.feed({
    fields: [{ name: 'handle', most: 40 }],
    at: () => ({ place: `${first}/invite`, by: admin }),
    refuses: true,
  });
}
