import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import type { LoadDays, PersonLoad } from '../team-load';
import { LoadFigure } from './load-figure';

/** What each of the team carries and did. */
export function PeopleLoadTable({ people, days }: { people: readonly PersonLoad[]; days: LoadDays }) {
  const behind = (figure: string, subject: string) =>
    paths.loadEvidence({ figure, subject }, { days: String(days) });
  return (
    <Table
      caption="What each person carries and did"
      captionHidden
      columns={[
        { label: 'Who' },
        { label: 'Waiting now', figure: true },
        { label: 'First replies', figure: true },
        { label: 'All replies', figure: true },
        { label: 'Decisions', figure: true },
      ]}
    >
      {people.map(({ handle, name, waiting, firstReplies, replies, decisions }) => (
        <tr key={handle}>
          <th scope="row">
            <a className="load-subject" href={paths.member(handle)}>
              <bdi>{name}</bdi>
            </a>
          </th>
          <LoadFigure
            count={waiting}
            href={paths.waitingThreads({ whose: `@${handle}` })}
            of={`waiting for ${name}`}
          />
          <LoadFigure
            count={firstReplies}
            href={behind('first-replies', handle)}
            of={`first replies by ${name}`}
            ofOne={`first reply by ${name}`}
          />
          <LoadFigure
            count={replies}
            href={behind('replies', handle)}
            of={`replies by ${name}`}
            ofOne={`reply by ${name}`}
          />
          <LoadFigure
            count={decisions}
            href={behind('decisions', handle)}
            of={`decisions by ${name}`}
            ofOne={`decision by ${name}`}
          />
        </tr>
      ))}
    </Table>
  );
}
