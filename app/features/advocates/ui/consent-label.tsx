import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleSlash from 'lucide/dist/esm/icons/circle-slash.mjs';
import { Icon } from '#app/components/icon';

/** For which uses there is a live consent. No consent is said as plainly as consent. */
export function ConsentLabel({ uses }: { uses: readonly string[] }) {
  return uses.length === 0 ? (
    <span className="state">
      <Icon of={CircleSlash} />
      No consent
    </span>
  ) : (
    <span className="state state--positive">
      <Icon of={CircleCheck} />
      {uses.join(', ')}
    </span>
  );
}
