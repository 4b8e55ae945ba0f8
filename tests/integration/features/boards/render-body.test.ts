import { expect, it } from 'vitest';
import { renderBody } from '#app/features/boards/render-body.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

it('makes links of the people it names who exist, in any spelling, and of nobody else', async () => {
  const ann = await aMember(db);
  const gone = await aMember(db);
  await db.sql`update members set state = 'erased' where id = ${gone.id}`;
  const body = await renderBody(db, `@${ann.handle.toUpperCase()}, @${gone.handle} and @nobody-here`);
  expect(body?.html).toContain(`href="/members/${ann.handle}"`);
  expect(body?.html).not.toContain(`/members/${gone.handle}`);
  expect(body?.html).not.toContain('/members/nobody-here');
});
