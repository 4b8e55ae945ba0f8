import { claim } from '../../../scripts/supervisor/claim.mjs';

// Claims a folder, says how that went and holds it until it is killed or its input ends.
const taken = await claim(process.argv[2] ?? '', { title: 'test' });
process.stdout.write(taken.ok ? 'holds\n' : `refused by ${taken.holder.pid}\n`);
process.stdin.resume().on('end', () => {
  if (taken.ok) taken.release();
});
