import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { stateSentences, type HandedFileState } from '../handed-files/handed-file';

/** Files that were handed in and are not done with; nothing when there are none. */
export function OpenFiles({
  files,
}: {
  files: ReadonlyArray<{ publicId: string; name: string; state: HandedFileState }>;
}) {
  if (files.length === 0) return null;
  return (
    <Section title="Not done with">
      <ul className="rows">
        {files.map(({ publicId, name, state }) => (
          <li key={publicId}>
            <a href={paths.handedFile(publicId)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="muted">{stateSentences[state]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
