import CircleCheck from 'lucide-react/icons/circle-check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import CircleSlash from 'lucide-react/icons/circle-slash';
import Clock from 'lucide-react/icons/clock';
import EyeOff from 'lucide-react/icons/eye-off';
import Flag from 'lucide-react/icons/flag';
import Lock from 'lucide-react/icons/lock';
import MessageCircle from 'lucide-react/icons/message-circle';
import Pin from 'lucide-react/icons/pin';
import Undo from 'lucide-react/icons/undo-2';
import { classNames } from '#app/lib/class-names';
import { Icon, type Glyph } from './icon';

export type State =
  | 'solved'
  | 'question'
  | 'unanswered'
  | 'discussion'
  | 'pinned'
  | 'locked'
  | 'pending'
  | 'held'
  | 'hidden'
  | 'withheld'
  | 'withdrawn'
  | 'reversed'
  | 'flagged';

type Tone = 'accent' | 'positive' | 'warning' | 'danger';

const looks: Record<State, { icon: Glyph; words: string; tone?: Tone }> = {
  solved: { icon: CircleCheck, words: 'Solved', tone: 'positive' },
  question: { icon: CircleHelp, words: 'Question', tone: 'accent' },
  unanswered: { icon: CircleHelp, words: 'No answer yet', tone: 'accent' },
  discussion: { icon: MessageCircle, words: 'Discussion' },
  pinned: { icon: Pin, words: 'Pinned' },
  locked: { icon: Lock, words: 'Locked' },
  pending: { icon: Clock, words: 'Waiting to be published', tone: 'warning' },
  held: { icon: Clock, words: 'Held', tone: 'warning' },
  hidden: { icon: EyeOff, words: 'Hidden', tone: 'danger' },
  withheld: { icon: CircleSlash, words: 'Withheld', tone: 'danger' },
  withdrawn: { icon: Undo, words: 'Withdrawn' },
  reversed: { icon: Undo, words: 'Reversed' },
  flagged: { icon: Flag, words: 'Flagged', tone: 'danger' },
};

interface StateLabelProps {
  state: State;
  /** Other words for the same state ("Accepted answer"). */
  words?: string | undefined;
  boxed?: boolean | undefined;
}

/** What state a thing is in: a sign and words, never colour alone. */
export function StateLabel({ state, words, boxed }: StateLabelProps) {
  const look = looks[state];
  return (
    <span className={classNames('state', look.tone && `state--${look.tone}`, boxed && 'state--boxed')}>
      <Icon of={look.icon} />
      {words ?? look.words}
    </span>
  );
}
