import postgres from 'postgres';

// Stands where the command line stands: prints what it was given and ends with the code it is told.
const [name, code] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
let user = null;
if (url) {
  const sql = postgres(url, { max: 1 });
  [user] = await sql`select current_user as name`;
  await sql.end();
}
const { DATABASE_OWNER_URL, VOUCH_DATA, VOUCH_EMBEDDED } = process.env;
const told = {
  name,
  user: user?.['name'],
  owner: DATABASE_OWNER_URL,
  data: VOUCH_DATA,
  embedded: VOUCH_EMBEDDED,
};
process.stdout.write(`${JSON.stringify(told)}\n`);
if (name === 'wait') setInterval(() => {}, 1000);
else process.exitCode = /^\d+$/.test(code ?? '') ? Number(code) : 0;
