import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { hoursInWords, promptnessOf, type BoardLoad, type LoadDays } from '../team-load';
import { LoadFigure } from './load-figure';

/** How the boards stand, and how soon people were heard in them. */
export function BoardLoadTable({ boards, days }: { boards: readonly BoardLoad[]; days: LoadDays }) {
  return (
    <Table
      caption="How the boards stand"
      captionHidden
      columns={[
        { label: 'Board' },
        { label: 'Waiting now', figure: true },
        { label: 'Answered', figure: true },
        { label: 'Median', figure: true },
        { label: '90th percentile', figure: true },
        { label: 'Within target', figure: true },
        { label: 'Target', figure: true },
      ]}
    >
      {boards.map((board) => (
        <tr key={board.slug}>
          <th scope="row">
            <a className="load-subject" href={paths.board(board.slug)}>
              <bdi>{board.name}</bdi>
            </a>
          </th>
          <LoadFigure
            count={board.waiting}
            href={paths.waitingThreads({ board: board.slug })}
            of={`waiting in ${board.name}`}
          />
          <LoadFigure
            count={board.answered}
            href={paths.loadEvidence({ figure: 'answered', subject: board.slug }, { days: String(days) })}
            of={`answered in ${board.name}`}
          />
          <PromptnessCells board={board} days={days} />
          <td className="table__figure">
            <a href={paths.replyTargets()}>{board.targetHours} h</a>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function PromptnessCells({ board, days }: { board: BoardLoad; days: LoadDays }) {
  const told = promptnessOf(board);
  if (!told)
    return (
      <td className="table__figure muted" colSpan={3}>
        Too few to tell
      </td>
    );
  const behind = (figure: string) =>
    paths.loadEvidence({ figure, subject: board.slug }, { days: String(days) });
  return (
    <>
      <td className="table__figure">
        <a href={behind('answered')}>{hoursInWords(told.medianHours)}</a>
      </td>
      <td className="table__figure">
        <a href={behind('answered')}>{hoursInWords(told.ninetiethHours)}</a>
      </td>
      <td className="table__figure">
        <a href={behind('within-target')}>{told.withinTarget}%</a>
      </td>
    </>
  );
}
