import { Command } from 'commander';
import { recountBadges } from '#app/features/badges/recount-badges.server';
import { recountMilestones } from '#app/features/occasions/recount-milestones.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { withHouse } from './open-house';
import { startProgress } from './progress';

/** `recount`: proves balances and leaderboards against the ledger, and the ledger against the facts. */
export function recountCommand(): Command {
  return new Command('recount')
    .description(
      'prove points, badges and milestones against the ledger and the facts, and put right what differs',
    )
    .option('--dry-run', 'only say what differs; ends with 1 when something does')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const report = await withHouse(async ({ db }) => {
        const progress = startProgress('Recounting');
        try {
          const points = await recountPoints(db, { dryRun, onProgress: progress.update });
          const asked = { dryRun, now: new Date() };
          return { ...points, ...(await recountBadges(db, asked)), ...(await recountMilestones(db, asked)) };
        } finally {
          progress.stop();
        }
      });
      const wrong =
        report.wrongBalances +
        report.wrongDays +
        report.wrongRules +
        report.wrongPairs +
        report.unsettledSubjects +
        report.missingBadges +
        report.wrongMilestones;
      console.log(`${report.entries} entries of ${report.members} members.`);
      console.log(
        `${dryRun ? 'Differing' : 'Put right'}: ${report.wrongBalances} balances, ${report.wrongDays} days, ${report.wrongRules} rules, ${report.wrongPairs} pairs, ${report.unsettledSubjects} posts and reviews, ${report.missingBadges} badges, ${report.wrongMilestones} milestones.`,
      );
      if (dryRun && wrong > 0) process.exitCode = 1;
    });
}
