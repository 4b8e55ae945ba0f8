import { Notice } from '#app/components/notice';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { plural } from '#app/lib/plural';
import type { StuckJob, WorkState } from '../stuck-work-queries.server';

/** What was to follow from people's acts and does not get done, with the error that says why. */
export function StuckWork({ work }: { work: WorkState }) {
  if (work.failing === 0) {
    const waiting = work.waiting === 0 ? 'nothing waits' : plural(work.waiting, 'job waits', 'jobs wait');
    return <p className="muted">Nothing is stuck, and {waiting} at this moment.</p>;
  }
  return (
    <>
      <Notice
        tone="warning"
        title={`${plural(work.failing, 'job has', 'jobs have')} failed and will be tried again as long as it says so`}
      />
      <Table
        caption="Jobs that failed, oldest first"
        captionHidden
        columns={[
          { label: 'Work' },
          { label: 'Since' },
          { label: 'Tried', figure: true },
          { label: 'Next' },
          { label: 'Error' },
        ]}
      >
        {work.examples.map((job) => (
          <StuckRow key={job.id} job={job} />
        ))}
      </Table>
    </>
  );
}

function StuckRow({ job }: { job: StuckJob }) {
  return (
    <tr>
      <td>{job.task}</td>
      <td>
        <RelativeTime at={job.since} />
      </td>
      <td className="table__figure">{job.attempts}</td>
      <td>{job.givenUp ? 'given up' : <RelativeTime at={job.nextTry} />}</td>
      <td>{job.error}</td>
    </tr>
  );
}
