import { paths } from '#app/lib/paths';
import { startApp } from './children';
import { sizesAt } from './dataset';
import type { MeasuredPage } from './pages';
import { loadCells, loadHead, withCommunity } from './parts';
import { measureMember } from './reading';
import { table, type Report } from './report';
import { openTeamSessions, seatTeam } from './team';

/** What a moderator opens in the morning: lists that are worked out of everything that was ever said. */
const pages: readonly MeasuredPage[] = [
  { name: 'waiting threads', path: paths.waitingThreads() },
  { name: 'waiting threads of one board', path: paths.waitingThreads({ board: 'board-3' }) },
  { name: 'unheard people', path: paths.unheard() },
  { name: 'team load, 30 days', path: paths.teamLoad() },
  { name: 'queue', path: paths.moderation() },
  { name: 'tags', path: paths.tags() },
  { name: 'who helped most in a board', path: paths.boardLeaderboard('board-1') },
];

/** The pages of the team, over a community in which thousands wait. */
export async function benchAnswering(
  report: Report,
  { scale, seconds }: { scale: number; seconds: number },
): Promise<void> {
  await withCommunity({ report, key: 'answering', sizes: sizesAt(scale) }, async (database) => {
    await seatTeam(database);
    const app = await startApp(database, { role: 'all' });
    try {
      const cookie = await openTeamSessions(database);
      const figures = [];
      for (const page of pages)
        figures.push({
          page: page.name,
          member: await measureMember(page, { app, database, cookie, seconds }),
        });
      const rows = figures.map(({ page, member }) => [page, ...loadCells(member)]);
      report.add('answeringPages', {
        title: 'Pages of the team',
        text: table(['', ...loadHead], rows),
        raw: figures,
      });
    } finally {
      await app.stop();
    }
  });
}
