import { PersonLine } from '#app/components/person-line';
import { Progress } from '#app/components/progress';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { formatCount, plural } from '#app/lib/plural';
import { paths } from '#app/lib/paths';
import { formatUnits } from '#app/lib/units';
import { levelOf } from '../level';
import { isUnderWay, standingInWords, type ChangeState } from '../rule-change';
import type { ChangedMember, ChangeSum } from '../rule-change-queries.server';

interface ChangeViewProps {
  state: ChangeState;
  done: number;
  total: number;
  since: string | null;
  sum: ChangeSum;
  moved: readonly ChangedMember[];
}

/** Whom a change moves, by how much, and who changes the level by it. */
export function ChangeView({ state, done, total, since, sum, moved }: ChangeViewProps) {
  return (
    <Section title="What it does" id="moves">
      <p role="status">{standingInWords(state)}</p>
      {isUnderWay(state) ? (
        <>
          <Progress label="Members looked at" done={done} total={total} />
          <p>
            <a href="#moves">Load this page again</a> to see how far it is.
          </p>
        </>
      ) : null}
      {since === null ? (
        <p>Nobody moves: it is for what happens from now on. What has been given stays as it is.</p>
      ) : (
        <>
          <p>{sumInWords(sum)}</p>
          {moved.length > 0 ? <Moves moved={moved} /> : null}
        </>
      )}
    </Section>
  );
}

function sumInWords({ concerned, up, down, points, levelsUp, levelsDown }: ChangeSum): string {
  if (concerned === 0) return 'Nobody moves: nothing that has happened since comes to something else.';
  return [
    `${people(up, 'gains', 'gain')} points, ${people(down, 'loses', 'lose').toLowerCase()} some; together ${signed(points)} points.`,
    levelsUp + levelsDown === 0
      ? 'Nobody changes the level by it.'
      : `${people(levelsUp, 'rises', 'rise')} to a higher level, ${people(levelsDown, 'falls', 'fall').toLowerCase()} to a lower one.`,
    'Each is told once.',
  ].join(' ');
}

function people(count: number, does: string, doMany: string): string {
  return count === 0 ? `Nobody ${does}` : plural(count, `member ${does}`, `members ${doMany}`);
}

function Moves({ moved }: { moved: readonly ChangedMember[] }) {
  return (
    <>
      <Table
        caption="Who moves most"
        stacked
        columns={[
          { label: 'Member' },
          { label: 'Before', figure: true },
          { label: 'Moves by', figure: true },
          { label: 'After', figure: true },
        ]}
      >
        {moved.map((member) => (
          <tr key={member.publicId}>
            <td>
              <PersonLine
                person={{
                  name: member.displayName,
                  id: member.publicId,
                  href: paths.statement(member.handle),
                }}
                detail={levelChange(member)}
              />
            </td>
            <td className="table__figure">{formatCount(member.before)}</td>
            <td className="table__figure">{signed(member.planned)}</td>
            <td className="table__figure">{formatCount(member.before + member.planned)}</td>
          </tr>
        ))}
      </Table>
      {moved.length === 50 ? <p className="muted">The fifty who move most.</p> : null}
    </>
  );
}

function levelChange({ before, planned }: ChangedMember): string | undefined {
  const [from, to] = [levelOf(before), levelOf(before + planned)];
  return from.rank === to.rank ? undefined : `${from.name} becomes ${to.name}`;
}

function signed(points: number): string {
  return `${points > 0 ? '+' : ''}${formatUnits(points, 1, 0)}`;
}
