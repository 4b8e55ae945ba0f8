import Download from 'lucide/dist/esm/icons/download.mjs';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import MailCheck from 'lucide/dist/esm/icons/mail-check.mjs';
import MailOpen from 'lucide/dist/esm/icons/mail-open.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import ShieldQuestion from 'lucide/dist/esm/icons/shield-question-mark.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { Icon, type Glyph } from '#app/components/icon';
import { classNames } from '#app/lib/class-names';

export type Proof = 'order-matched' | 'invited' | 'mail-confirmed' | 'unconfirmed' | 'imported';
export type Incentive = 'none' | 'free-product' | 'reward';
export type Relation = 'customer' | 'staff' | 'family';

const proofs: Record<Proof, { icon: Glyph; words: string; meaning: string }> = {
  'order-matched': {
    icon: ShieldCheck,
    words: 'Order matched',
    meaning: 'An order of this product by the same person is on record.',
  },
  invited: {
    icon: MailOpen,
    words: 'Invited',
    meaning: 'Written after an invitation to a customer; no order row was found.',
  },
  'mail-confirmed': {
    icon: MailCheck,
    words: 'Mail confirmed',
    meaning: 'The writer confirmed an address. Nothing proves a purchase.',
  },
  unconfirmed: {
    icon: ShieldQuestion,
    words: 'Unconfirmed',
    meaning: 'Nothing about the writer has been confirmed.',
  },
  imported: {
    icon: Download,
    words: 'Imported',
    meaning: 'Brought over from another system; nothing about it could be checked.',
  },
};

const incentives: Record<Exclude<Incentive, 'none'>, string> = {
  'free-product': 'Got the product free',
  reward: 'Got a reward for reviewing',
};
const relations: Record<Exclude<Relation, 'customer'>, string> = {
  staff: 'Works for the brand',
  family: 'Close to the brand',
};

interface ProofLabelProps {
  proof: Proof;
  incentive: Incentive;
  relation: Relation;
}

/** How a review was proved, whether it was paid for, and whether an insider wrote it: always shown, always in words. */
export function ProofLabel({ proof, incentive, relation }: ProofLabelProps) {
  const { icon, words, meaning } = proofs[proof];
  return (
    <span className="proof">
      <span className={classNames('state', proof === 'order-matched' && 'state--positive')} title={meaning}>
        <Icon of={icon} />
        {words}
      </span>
      {incentive === 'none' ? null : (
        <span className="state state--warning">
          <Icon of={Gift} />
          {incentives[incentive]}
        </span>
      )}
      {relation === 'customer' ? null : (
        <span className="state state--warning">
          <Icon of={Users} />
          {relations[relation]}
        </span>
      )}
    </span>
  );
}
