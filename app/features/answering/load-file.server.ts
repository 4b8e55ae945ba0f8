import { stringify } from 'csv-stringify/sync';
import { promptnessOf, type BoardLoad, type PersonLoad } from './team-load';

// Both hold at most as many rows as the page shows, so they are made at once. Cells that a spreadsheet would take for a
// formula are made inert.
const inert = { header: true, escape_formulas: true, record_delimiter: 'windows' } as const;

/** The team's table as a file. */
export function peopleLoadFile(people: readonly PersonLoad[]): string {
  return stringify(
    people.map((person) => [
      person.name,
      person.handle,
      person.waiting,
      person.firstReplies,
      person.replies,
      person.decisions,
    ]),
    { ...inert, columns: ['name', 'handle', 'waiting_now', 'first_human_replies', 'replies', 'decisions'] },
  );
}

/** The boards' table as a file. What too few answers cannot tell stays empty. */
export function boardLoadFile(boards: readonly BoardLoad[]): string {
  return stringify(
    boards.map((board) => {
      const told = promptnessOf(board);
      return [
        board.name,
        board.slug,
        board.waiting,
        board.answered,
        told?.medianHours.toFixed(2) ?? '',
        told?.ninetiethHours.toFixed(2) ?? '',
        told?.withinTarget ?? '',
        board.targetHours,
      ];
    }),
    {
      ...inert,
      columns: [
        'board',
        'address',
        'waiting_now',
        'answered',
        'median_hours',
        'ninetieth_percentile_hours',
        'within_target_percent',
        'target_hours',
      ],
    },
  );
}
