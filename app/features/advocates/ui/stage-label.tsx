import { Icon, type Glyph } from '#app/components/icon';
import CircleDashed from 'lucide/dist/esm/icons/circle-dashed.mjs';
import Flame from 'lucide/dist/esm/icons/flame.mjs';
import HandHelping from 'lucide/dist/esm/icons/hand-helping.mjs';
import Megaphone from 'lucide/dist/esm/icons/megaphone.mjs';
import Moon from 'lucide/dist/esm/icons/moon.mjs';
import Sprout from 'lucide/dist/esm/icons/sprout.mjs';
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
