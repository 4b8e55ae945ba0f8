import { ActionForm } from '#app/components/action-form';
import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { cardSize } from '../badge-card';

interface ShareBadgeProps {
  publicId: string;
  name: string;
  isShared: boolean;
}

/** For its member alone: whether there is a picture of the badge that others can show, with the link to what earned it. */
export function ShareBadge({ publicId, name, isShared }: ShareBadgeProps) {
  return (
    <Section title="Show it elsewhere" id="share">
      {isShared ? (
        <>
          <p>
            This page has a picture that goes with its link. It bears your name and the address of this page,
            where everybody reads what earned the badge. Letters that it cannot draw (other than Latin, Greek,
            Cyrillic and Devanagari ones) are left out; instead of such a name it bears your handle.
          </p>
          <p>
            <img
              src={paths.badgeCard(publicId)}
              alt={`The card of the badge ${name}`}
              width={cardSize.width}
              height={cardSize.height}
            />
          </p>
        </>
      ) : (
        <p>
          You can have a picture made of it, with your name and the address of this page. Nobody else can, and
          you can take it back at any time.
        </p>
      )}
      <ActionForm action={paths.shareBadge(publicId)} fields={{ shared: String(!isShared) }}>
        {isShared ? 'Stop sharing' : 'Make a picture to share'}
      </ActionForm>
    </Section>
  );
}
