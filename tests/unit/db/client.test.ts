import { expect, it } from 'vitest';
import { createDatabase } from '#db/client';

it('refuses an empty address, which the driver would take for localhost', () => {
  expect(() => createDatabase({ url: '' })).toThrow('DATABASE_URL is empty');
});
