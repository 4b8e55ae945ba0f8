import { paths } from '#app/lib/paths';
import { dayOf } from '#app/lib/relative-time';
import type { CountedAct } from '../challenge-queries.server';

/** The acts behind a number, each with its place: what is not here does not count. */
export function CountedActs({ acts }: { acts: readonly CountedAct[] }) {
  if (acts.length === 0) return <p className="muted">Nothing counts yet.</p>;
  return (
    <ol className="challenge__acts">
      {acts.map((act, nth) => (
        <li key={nth}>
          {act.publicId ? (
            <a
              href={
                act.subjectKind === 'reply'
                  ? paths.reply(act.publicId)
                  : paths.thread({ publicId: act.publicId, slug: act.slug ?? '-' })
              }
              dir="auto"
            >
              {act.title}
            </a>
          ) : (
            'In a place that is not open to you now'
          )}{' '}
          <span className="muted">
            {act.board ? `${act.board}, ` : ''}
            {dayOf(act.at)}
          </span>
        </li>
      ))}
    </ol>
  );
}
