import { Command } from 'commander';
import { databaseFindings } from './doctor/database';
import type { Finding } from './doctor/finding';
import { searchFindings } from './doctor/search';
import { surroundingFindings } from './doctor/surroundings';
import { withHouse } from './open-house';

/** `doctor`: looks at everything that lets a Vouch run well, one line each. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check versions, database, disk, search, mail and points; ends with 1 when something fails')
    .action(async () => {
      const findings = await withHouse(async (house) => [
        ...(await surroundingFindings(house.config)),
        ...(await databaseFindings(house)),
        ...(await searchFindings(house)),
      ]);
      for (const { level, subject, says } of findings) console.log(`${level.padEnd(4)}  ${subject}: ${says}`);
      if (findings.some(({ level }: Finding) => level === 'fail')) process.exitCode = 1;
    });
}
