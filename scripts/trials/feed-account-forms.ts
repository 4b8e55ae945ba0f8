import { maxBio, maxPassword } from '#app/features/accounts/account';
import { nameField, passwordField } from './account-fields';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TrialHouse } from './trial-house';

/** What people type about themselves: to get in, to prove who they are, and for others to read. */
export async function feedAccountForms(
  { stranger }: TrialHouse,
  feeding: FieldFeeding,
  { people }: HostilePeople,
): Promise<void> {
  const person = (round: number) => people[round % people.length] ?? stranger;
  const signIn = [
    { name: 'email', most: 254 },
    { name: 'password', most: maxPassword },
    { name: 'next', most: 2_000 },
  ];
  const refused = [
    ['/sign-in', signIn],
    ['/reset-password', [{ name: 'email', most: 254 }]],
    ['/reset-password/choose', [{ name: 'token', most: 100 }, passwordField]],
    ['/verify-mail', [{ name: 'token', most: 100 }]],
  ] as const;
  for (const [place, fields] of refused)
    await feeding.feed({ fields, at: () => ({ place, by: stranger }), refuses: true });
  await feeding.feed({
    fields: [{ name: 'current', most: maxPassword }, passwordField],
    at: (round) => ({ place: '/settings/password', by: person(round) }),
    refuses: true,
  });
  await feeding.feed({
    fields: [nameField, { name: 'bio', most: maxBio }],
    rounds: people.length,
    at: (round) => ({ place: '/settings', by: person(round) }),
  });
  // Where a sign-in leads is told by the address that asked for it; each has to stay here.
  await feeding.ask(person, (text) => `/sign-in?next=${text}`);
}
