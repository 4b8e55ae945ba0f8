import { ActionForm } from '#app/components/action-form';
import { Notice } from '#app/components/notice';
import { Progress } from '#app/components/progress';
import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { isBusy, mayBringIn, stateSentences, type HandedFileState } from '../handed-files/handed-file';
import type { LeftOut } from '../import-rows';
import { ImportCounts, LeftOutLines } from './import-reports';

interface HandedFileReportProps {
  file: {
    publicId: string;
    state: HandedFileState;
    lines: number;
    counts: Record<string, number>;
    leftOut: readonly LeftOut[];
    problem: string | null;
    runId: number | null;
  };
}

/** What would become, or has become, of a file that was handed in, and what can be done with it. */
export function HandedFileReport({ file }: HandedFileReportProps) {
  const outside = file.counts['left out'] ?? 0;
  return (
    <>
      <p role="status">{stateSentences[file.state]}</p>
      {file.problem ? <Notice tone="warning">{file.problem}</Notice> : null}
      {isBusy(file.state) ? <Progress label="Lines gone through" done={file.lines} total={null} /> : null}
      {file.state === 'looked' || file.state === 'done' ? (
        <Section title={file.state === 'done' ? 'What became of it' : 'What would become of it'}>
          <p>
            <ImportCounts counts={file.counts} />
          </p>
          {file.runId === null ? null : (
            <p>
              <a href={paths.adminImports({ run: String(file.runId) })}>
                The report, with every line that stands outside
              </a>
            </p>
          )}
        </Section>
      ) : null}
      {file.leftOut.length > 0 ? (
        <Section title="Lines that would stay outside">
          {outside > file.leftOut.length ? (
            <p>
              The first {formatCount(file.leftOut.length)} of {formatCount(outside)}.
            </p>
          ) : null}
          <LeftOutLines lines={file.leftOut} />
        </Section>
      ) : null}
      {mayBringIn(file.state) ? <Decide publicId={file.publicId} isAgain={file.state === 'failed'} /> : null}
    </>
  );
}

function Decide({ publicId, isAgain }: { publicId: string; isAgain: boolean }) {
  return (
    <div className="cluster">
      <ActionForm action={paths.bringInFile(publicId)} variant="primary">
        {isAgain ? 'Try to bring it in' : 'Bring it in'}
      </ActionForm>
      <ActionForm action={paths.throwAwayFile(publicId)} variant="quiet">
        Throw it away
      </ActionForm>
    </div>
  );
}
