import { randomBytes } from 'node:crypto';
import { hashPassword } from '#app/features/accounts/passwords.server';
import { newPublicId } from '#app/lib/public-id';
import type { Role } from '../content/types';
import { at, type DemoLoad } from './demo-load';

/** An account of the demo that somebody can sign in with. */
export interface DemoAccount {
  role: 'customer' | 'moderator' | 'marketer' | 'admin';
  name: string;
  email: string;
  password: string;
}

const doors: ReadonlyArray<[DemoAccount['role'], Role]> = [
  ['customer', 'member'],
  ['moderator', 'moderator'],
  ['marketer', 'marketer'],
  ['admin', 'admin'],
];

/** The people, all of them marked as the demo's, and the four accounts that can be entered. Nobody else has a password. */
export async function loadPeople(load: DemoLoad): Promise<DemoAccount[]> {
  const { people, sanctions } = load.content;
  const suspended = new Set(
    sanctions.filter(({ kind }) => kind === 'suspension').map(({ member }) => member),
  );
  const entrances = await openDoors(load);
  const rows = people.map((person) => ({
    public_id: newPublicId(),
    handle: person.handle,
    display_name: person.name,
    bio: [person.place, person.bio].filter(Boolean).join('. '),
    email: person.email,
    email_verified_at: at(load, person.joined),
    password_hash: entrances.get(person.key)?.hash ?? null,
    role: person.role,
    state: suspended.has(person.key) ? 'suspended' : 'active',
    joined_at: at(load, person.joined),
    is_demo: true,
    created_at: at(load, person.joined),
  }));
  const made = await load.tx.sql<Array<{ id: number; handle: string }>>`
    insert into members ${load.tx.sql(rows)} returning id, handle`;
  const idOf = new Map(made.map(({ id, handle }) => [handle, id]));
  for (const person of people) load.members.set(person.key, { ...person, id: idOf.get(person.handle) ?? 0 });
  return [...entrances.values()].map(({ account }) => account);
}

async function openDoors(load: DemoLoad): Promise<Map<string, { account: DemoAccount; hash: string }>> {
  const opened = new Map<string, { account: DemoAccount; hash: string }>();
  for (const [role, rightsOf] of doors) {
    // As customer the one who found the fault: orders, reviews, questions, answers and an opinion.
    const person = load.content.people.find(
      ({ role: own, activity }) => own === rightsOf && (role !== 'customer' || activity === 'regular'),
    );
    if (!person) throw new Error(`the demo content has nobody to sign in as ${role}`);
    const password = randomBytes(9).toString('base64url');
    const account = { role, name: person.name, email: person.email, password };
    opened.set(person.key, { account, hash: await hashPassword(password) });
  }
  return opened;
}

/** Who may be written to, and who took it back. */
export async function loadConsents(load: DemoLoad): Promise<void> {
  const rows = load.content.consents.flatMap((consent) => {
    const common = {
      member_id: load.members.get(consent.by).id,
      purpose: consent.purpose,
      text_version: consent.textVersion,
      source: consent.source,
    };
    const granted = { ...common, granted: true, created_at: at(load, consent) };
    return consent.withdrawn
      ? [granted, { ...common, granted: false, created_at: at(load, consent.withdrawn) }]
      : [granted];
  });
  rows.sort((a, b) => a.created_at.localeCompare(b.created_at));
  await load.tx.sql`insert into consents ${load.tx.sql(rows)}`;
}
