import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import CalendarCheck from 'lucide/dist/esm/icons/calendar-check.mjs';
import CalendarDays from 'lucide/dist/esm/icons/calendar-days.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleHelp from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import CircleSlash from 'lucide/dist/esm/icons/circle-slash.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import Hammer from 'lucide/dist/esm/icons/hammer.mjs';
import Lightbulb from 'lucide/dist/esm/icons/lightbulb.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Megaphone from 'lucide/dist/esm/icons/megaphone.mjs';
import MessageCircle from 'lucide/dist/esm/icons/message-circle.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import Rocket from 'lucide/dist/esm/icons/rocket.mjs';
import Undo from 'lucide/dist/esm/icons/undo-2.mjs';
import { classNames } from '#app/lib/class-names';
import { Icon, type Glyph } from './icon';

export type State =
  | 'solved'
  | 'question'
  | 'unanswered'
  | 'discussion'
  | 'idea'
  | 'planned'
  | 'started'
  | 'shipped'
  | 'declined'
  | 'announcement'
  | 'event'
  | 'article'
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
  idea: { icon: Lightbulb, words: 'Idea', tone: 'accent' },
  planned: { icon: CalendarCheck, words: 'Planned idea', tone: 'accent' },
  started: { icon: Hammer, words: 'Started idea', tone: 'accent' },
  shipped: { icon: Rocket, words: 'Shipped idea', tone: 'positive' },
  declined: { icon: CircleSlash, words: 'Declined idea' },
  announcement: { icon: Megaphone, words: 'Announcement', tone: 'accent' },
  article: { icon: BookOpen, words: 'Article', tone: 'accent' },
  event: { icon: CalendarDays, words: 'Event', tone: 'accent' },
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
