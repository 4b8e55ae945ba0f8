import { settleOccasions } from '#app/features/occasions/settle-occasions.server';
import { createDatabase } from '#db/client';

// The daily look in a process of its own, so that a test can kill it: the address of the database, and what time it is.
const [url = '', now = ''] = process.argv.slice(2);
const db = createDatabase({ url, max: 2, name: 'vouch-look' });
await settleOccasions(db, new Date(now));
await db.close();
