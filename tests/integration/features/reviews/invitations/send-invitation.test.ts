import { describe, expect, it } from 'vitest';
import { sendInvitation } from '#app/features/reviews/invitations/send-invitation.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { anInvitation, daysLater, inviteCustomers, lettersOf, noon } from '#tests/support/invitations';

const { db } = await testDatabase();
await inviteCustomers(db);
let made = 0;
const due = async (more: { email?: string; productId?: number } = {}) => {
  made += 1;
  const productId = more.productId ?? (await aProduct(db)).id;
  return anInvitation(db, { email: more.email ?? `buyer${made}@example.test`, productId, isSent: false });
};
const endOf = async (id: number) => {
  const [row] = await db.sql<[{ because: string | null }]>`
    select ended_because as because from review_invitations where id = ${id}`;
  return row.because;
};

describe('sendInvitation', () => {
  it('writes one letter and one reminder, each with the way out, and nothing after', async () => {
    const { id, key } = await due();
    const [letter, ...more] = await lettersOf(db, id, noon);
    expect(more).toEqual([]);
    expect(letter?.text).toContain(`https://house.test/reviews/invited/${key}`);
    expect(letter?.text).toContain('one reminder follows');
    expect(letter?.headers).toMatchObject({
      'List-Unsubscribe': `<https://house.test/unsubscribe/${key}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(await lettersOf(db, id, daysLater(6))).toEqual([]);
    const [reminder] = await lettersOf(db, id, daysLater(7));
    expect(reminder?.text).toContain('the last letter about it');
    expect(reminder?.messageId).not.toBe(letter?.messageId);
    expect(await lettersOf(db, id, daysLater(60))).toEqual([]);
  });

  it('never writes two, when two workers take it at once', async () => {
    const { id } = await due();
    const all = await Promise.all(Array.from({ length: 6 }, () => lettersOf(db, id, noon)));
    expect(all.flat()).toHaveLength(1);
  });

  it('never writes two, when a worker dies between sending and being done', async () => {
    const { id } = await due();
    const gone: string[] = [];
    // A worker that is killed comes back from sending neither with success nor with an error.
    const reached = new Promise<void>((resolve) => {
      const mailer = {
        kind: 'folder' as const,
        close: () => {},
        send: ({ to }: { to: string }) => {
          gone.push(to);
          resolve();
          return new Promise<void>(() => {});
        },
      };
      void sendInvitation({ db, actor: system, now: noon }, id, {
        ...{ mailer, origin: 'https://house.test', brand: 'Quern' },
      });
    });
    await reached;
    expect(gone).toHaveLength(1);
    expect(await lettersOf(db, id, noon)).toEqual([]);
  });

  it('tries again when the mailer said no', async () => {
    const { id } = await due();
    const mailer = {
      ...{ kind: 'folder' as const, close: () => {} },
      send: () => Promise.reject(new Error('the mail server is away')),
    };
    const failing = sendInvitation({ db, actor: system, now: noon }, id, {
      ...{ mailer, origin: 'https://house.test', brand: 'Quern' },
    });
    await expect(failing).rejects.toThrow('away');
    expect(await lettersOf(db, id, noon)).toHaveLength(1);
  });

  it('asks again at the last moment whether it may go, and says why not', async () => {
    const product = await aProduct(db);
    const writer = await aMember(db, { email: 'writer@example.test' });
    await aReview(db, { by: writer, productId: product.id, stars: 1 });
    const reviewed = await due({ email: 'writer@example.test', productId: product.id });
    const suspended = await due({ email: 'out@example.test' });
    const { id: outId } = await aMember(db, { email: 'out@example.test' });
    await db.sql`update members set state = 'suspended' where id = ${outId}`;
    const refused = await due({ email: 'never@example.test' });
    await db.sql`insert into review_invitation_refusals (email) values ('Never@example.test')`;
    const back = await due();
    await db.sql`update order_lines set refunded_at = now() where id = ${back.lineId}`;
    for (const { id } of [reviewed, suspended, refused, back])
      expect(await lettersOf(db, id, noon)).toEqual([]);
    expect(await Promise.all([reviewed, suspended, refused, back].map(({ id }) => endOf(id)))).toEqual([
      'reviewed-before',
      'suspended',
      'opted-out',
      'given-back',
    ]);
  });

  it('writes one a day to an address, and none at night or while it is off', async () => {
    const [first, second] = [
      await due({ email: 'two@example.test' }),
      await due({ email: 'two@example.test' }),
    ];
    expect(await lettersOf(db, first.id, new Date('2026-03-20T22:00:00Z'))).toEqual([]);
    const both = await Promise.all([lettersOf(db, first.id, noon), lettersOf(db, second.id, noon)]);
    expect(both.flat()).toHaveLength(1);
    await inviteCustomers(db, { invitationDays: 0 });
    expect(await lettersOf(db, second.id, daysLater(1))).toEqual([]);
    await inviteCustomers(db);
    expect([
      ...(await lettersOf(db, first.id, daysLater(1))),
      ...(await lettersOf(db, second.id, daysLater(1))),
    ]).toHaveLength(1);
  });
});
