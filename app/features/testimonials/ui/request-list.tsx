import { ActionForm } from '#app/components/action-form';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { RequestLine } from '../request-queries.server';
import { lastStep } from '../request-step';

type Line = Omit<RequestLine, 'key'> & { link: string | null };

const kindWords: Record<Line['kind'], string> = {
  link: 'A link to share',
  mail: 'By mail',
  member: 'In the app',
};

/** What became of each request, step by step, and the link of those that are shared. */
export function RequestList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="requests">
      {lines.map((line) => (
        <li key={line.publicId} className="requests__line">
          <div>
            <strong dir="auto">{line.kind === 'link' ? line.label : line.name || 'Somebody'}</strong>
            <p className="meta">
              <span>{kindWords[line.kind]}</span>
              {line.handle ? <a href={paths.member(line.handle)}>@{line.handle}</a> : null}
              {line.product ? <span>about {line.product}</span> : null}
              <span>by {line.askedBy}</span>
              <RelativeTime at={line.createdAt} />
            </p>
            <p>
              <Progress line={line} />
            </p>
            {line.link ? (
              <p className="requests__link">
                <a href={line.link}>{line.link}</a>
              </p>
            ) : null}
          </div>
          {line.closedAt ? null : (
            <ActionForm action={paths.closeTestimonialRequest(line.publicId)} variant="quiet">
              Close it
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function Progress({ line }: { line: Line }) {
  if (line.kind === 'link') {
    const count = plural(line.received, 'testimonial', 'testimonials');
    return <>{line.closedAt ? `Closed, ${count} received` : `Open, ${count} received`}</>;
  }
  const [words, at] = lastStep(line);
  return (
    <>
      {words} {at ? <RelativeTime at={at} /> : null}
    </>
  );
}
