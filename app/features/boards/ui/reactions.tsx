import Handshake from 'lucide/dist/esm/icons/handshake.mjs';
import HeartHandshake from 'lucide/dist/esm/icons/heart-handshake.mjs';
import FaceGrinning from 'lucide/dist/esm/icons/face-grinning.mjs';
import Lightbulb from 'lucide/dist/esm/icons/lightbulb.mjs';
import FaceSmilingPlus from 'lucide/dist/esm/icons/face-slightly-smiling-plus.mjs';
import { ActionForm } from '#app/components/action-form';
import { Icon, type Glyph } from '#app/components/icon';
import { Menu, MenuAction } from '#app/components/menu';
import { formatCount, plural } from '#app/lib/plural';
import { reactionKinds, reactionWords, type ReactionCount, type ReactionKind } from '../reaction';

export const reactionIcons: Record<ReactionKind, Glyph> = {
  thanks: HeartHandshake,
  agree: Handshake,
  funny: FaceGrinning,
  insightful: Lightbulb,
};

interface ReactionsProps {
  counts: readonly ReactionCount[];
  /** Whether the viewer may say one. */
  mayReact: boolean;
  /** The route that takes a word, and the page that tells who said which. */
  action: string;
  who: string;
}

/** What was said about a post in one word, one row for all: a button for who may join in, a figure for the others. */
export function Reactions({ counts, mayReact, action, who }: ReactionsProps) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0 && !mayReact) return null;
  return (
    <>
      {counts.map(({ kind, count, mine }) =>
        mayReact ? (
          <ActionForm
            key={kind}
            action={action}
            fields={{ reaction: kind, given: String(mine) }}
            icon={reactionIcons[kind]}
            variant="quiet"
            tight
            aria-pressed={mine}
            aria-label={`${reactionWords[kind]}, ${plural(count, 'person', 'people')}`}
          >
            {reactionWords[kind]}
            <span className="figure">{formatCount(count)}</span>
          </ActionForm>
        ) : (
          <span key={kind} className="reaction">
            <Icon of={reactionIcons[kind]} />
            {reactionWords[kind]} <span className="figure">{formatCount(count)}</span>
          </span>
        ),
      )}
      {total > 0 ? (
        <a className="reaction__who" href={who} rel="nofollow">
          Who
          <span className="visually-hidden"> reacted: {plural(total, 'reaction', 'reactions')}</span>
        </a>
      ) : null}
      {mayReact ? <OtherWords counts={counts} action={action} /> : null}
    </>
  );
}

/** The words that nobody has said yet, behind one button. */
function OtherWords({ counts, action }: Pick<ReactionsProps, 'counts' | 'action'>) {
  const unsaid = reactionKinds.filter((kind) => !counts.some((known) => known.kind === kind));
  if (unsaid.length === 0) return null;
  return (
    <Menu button={<Icon of={FaceSmilingPlus} />} label="React" start>
      {unsaid.map((kind) => (
        <MenuAction
          key={kind}
          action={action}
          fields={{ reaction: kind, given: 'false' }}
          icon={reactionIcons[kind]}
        >
          {reactionWords[kind]}
        </MenuAction>
      ))}
    </Menu>
  );
}
