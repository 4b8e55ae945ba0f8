import { createServer } from 'node:http';
import postgres from 'postgres';

// The least an app is to the supervisor: it migrates as the owner, serves as the app role, reports over IPC
// and drains on SIGTERM. Each page answers how many rows there are after adding one; `/die` ends it.
const owner = postgres(process.env['DATABASE_OWNER_URL'] ?? '', { max: 1, onnotice: () => {} });
await owner`create table if not exists notes (id bigint generated always as identity primary key, text text not null)`;
await owner`grant select, insert on notes to vouch_app`;
await owner.end();

const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 2 });
const port = Number(process.env['PORT']);
const options = { role: process.env['VOUCH_ROLE'], empty: process.env['VOUCH_EMPTY'] };
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7);
  addNote(request.url ?? '').then(
    (count) => response.end(JSON.stringify({ count, pid: process.pid, ...options })),
    () => response.writeHead(503).end(),
  );
});
server.listen(port, process.env['HOST'], () => {
  process.send?.({
    type: 'ready',
    address: `http://127.0.0.1:${port}`,
    lines: ['admin@example.test  secret-of-this-start'],
  });
});
process.on('SIGTERM', () => void drain());

/** @param {string} text */
async function addNote(text) {
  await sql`insert into notes (text) values (${text})`;
  const [row] = await sql`select count(*)::int as count from notes`;
  return row?.['count'];
}

async function drain() {
  server.close();
  await addNote('drained');
  await sql.end();
  process.stdout.write('The tiny app has drained.\n');
  process.exit(0);
}
