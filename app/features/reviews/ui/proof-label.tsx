import Download from 'lucide/dist/esm/icons/download.mjs';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import MailCheck from 'lucide/dist/esm/icons/mail-check.mjs';
import MailOpen from 'lucide/dist/esm/icons/mail-open.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import ShieldQuestion from 'lucide/dist/esm/icons/shield-question-mark.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { Icon, type Glyph } from '#app/components/icon';
import { classNames } from '#app/lib/class-names';

import {
  incentiveWords,
  proofWords,
  relationWords,
  type Incentive,
  type Proof,
  type Relation,
} from '../proof';

const icons: Record<Proof, Glyph> = {
  'order-matched': ShieldCheck,
  invited: MailOpen,
  'mail-confirmed': MailCheck,
  unconfirmed: ShieldQuestion,
  imported: Download,
};

interface ProofLabelProps {
  proof: Proof;
  incentive: Incentive;
  /** What the brand gave for it, in its words. */
  given?: string | null | undefined;
  relation: Relation;
}

/** How a review was proved, whether it was paid for, and whether an insider wrote it: always shown, always in words. */
export function ProofLabel({ proof, incentive, given, relation }: ProofLabelProps) {
  const { label, meaning } = proofWords[proof];
  return (
    <span className="proof">
      <span className={classNames('state', proof === 'order-matched' && 'state--positive')} title={meaning}>
        <Icon of={icons[proof]} />
        {label}
      </span>
      {incentive === 'none' ? null : (
        <span className="state state--warning">
          <Icon of={Gift} />
          <span>
            {incentiveWords[incentive]}
            {given ? (
              <>
                : <bdi>{given}</bdi>
              </>
            ) : null}
          </span>
        </span>
      )}
      {relation === 'customer' ? null : (
        <span className="state state--warning">
          <Icon of={Users} />
          {relationWords[relation]}
        </span>
      )}
    </span>
  );
}
