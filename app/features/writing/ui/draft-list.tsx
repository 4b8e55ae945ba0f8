import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import type { ShownPlace } from '../draft-place-queries.server';

interface ListedDraft {
  publicId: string;
  place: ShownPlace;
  savedAt: string;
  title: string;
  excerpt: string;
  /** The whole of it, where its form cannot be opened any more. */
  words: string | null;
}

/** What somebody has begun, the latest first: where, how it begins, and the two things to do with it. */
export function DraftList({ drafts }: { drafts: readonly ListedDraft[] }) {
  return (
    <ul className="rows drafts">
      {drafts.map(({ publicId, place, savedAt, title, excerpt, words }) => (
        <li key={publicId} className="draft">
          <p className="meta">
            <span>{place.what}</span>{' '}
            {place.about === null ? (
              <span>a place that is not open to you any more</span>
            ) : (
              <bdi>{place.about}</bdi>
            )}{' '}
            <RelativeTime at={savedAt} />
          </p>
          {title ? (
            <p className="draft__title" dir="auto">
              {title}
            </p>
          ) : null}
          {words === null ? (
            <p dir="auto">{excerpt}</p>
          ) : (
            <pre className="source" dir="auto">
              {words}
            </pre>
          )}
          <div className="form__actions">
            {place.href === null ? null : <ButtonLink href={place.href}>Go on writing</ButtonLink>}
            <ActionForm action={paths.discardDraft(publicId)} variant="quiet">
              Throw away
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
