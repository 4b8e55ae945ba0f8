import PenLine from 'lucide/dist/esm/icons/pen-line.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { paths } from '#app/lib/paths';
import type { ProfileTab } from '../profile-tabs';

interface ProfileEmptyProps {
  name: string;
  own: boolean;
  show: ProfileTab;
}

const lacking: Record<ProfileTab, { title: string; others: string; own: string }> = {
  threads: {
    title: 'No threads',
    others: 'has begun no thread that you may read.',
    own: 'What you ask or tell appears here, for whoever may read it where it stands.',
  },
  replies: {
    title: 'No replies',
    others: 'has replied nowhere that you may read.',
    own: 'What you reply to others appears here. A question without an answer is a good place to begin.',
  },
  answers: {
    title: 'No accepted answers',
    others: 'has no accepted answer that you may read.',
    own: 'When somebody accepts your reply as the answer, it appears here.',
  },
  reviews: {
    title: 'No reviews',
    others: 'has reviewed nothing yet.',
    own: 'What you think of what you use appears here, whatever its stars.',
  },
};

/** Nothing of this kind, said plainly; to the person themselves with what to do next. */
export function ProfileEmpty({ name, own, show }: ProfileEmptyProps) {
  const words = lacking[show];
  return (
    <EmptyState
      icon={PenLine}
      title={words.title}
      action={
        own ? (
          <ButtonLink href={show === 'reviews' ? paths.products() : paths.boards()}>
            {show === 'reviews' ? 'Look at the products' : 'Look at the boards'}
          </ButtonLink>
        ) : undefined
      }
    >
      {own ? (
        words.own
      ) : (
        <>
          <bdi>{name}</bdi> {words.others}
        </>
      )}
    </EmptyState>
  );
}
