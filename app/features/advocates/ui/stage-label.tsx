import { Icon, type Glyph } from '#app/components/icon';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import Flame from 'lucide-react/icons/flame';
import HandHelping from 'lucide-react/icons/hand-helping';
import Megaphone from 'lucide-react/icons/megaphone';
import Moon from 'lucide-react/icons/moon';
import Sprout from 'lucide-react/icons/sprout';
import { classNames } from '#app/lib/class-names';

export type Stage = 'new' | 'active' | 'helper' | 'advocate' | 'lapsing' | 'lapsed';

const looks: Record<Stage, { icon: Glyph; words: string; tone?: 'positive' | 'warning' }> = {
  new: { icon: Sprout, words: 'New' },
  active: { icon: Flame, words: 'Active' },
  helper: { icon: HandHelping, words: 'Helper', tone: 'positive' },
  advocate: { icon: Megaphone, words: 'Advocate', tone: 'positive' },
  lapsing: { icon: Moon, words: 'Lapsing', tone: 'warning' },
  lapsed: { icon: CircleDashed, words: 'Lapsed' },
};

/** Where somebody is on the way; `rule` says in a sentence why. */
export function StageLabel({ stage, rule }: { stage: Stage; rule?: string | undefined }) {
  const look = looks[stage];
  return (
    <span className={classNames('state state--boxed', look.tone && `state--${look.tone}`)} title={rule}>
      <Icon of={look.icon} />
      {look.words}
    </span>
  );
}
