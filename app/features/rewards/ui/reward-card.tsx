import Gift from 'lucide/dist/esm/icons/gift.mjs';
import { Icon } from '#app/components/icon';
import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { RewardView } from '../reward-view';

/** A reward in the catalogue: what it is, what it costs, how many are left. */
export function RewardCard({ reward, headed }: { reward: RewardView; headed?: boolean }) {
  const { publicId, title, cost, left, picture, state, reach } = reward;
  const Title = headed ? 'h3' : 'h2';
  return (
    <li className="reward-card">
      <RewardPicture picture={picture} />
      <div className="reward-card__words">
        {state === 'draft' ? <StateLabel state="pending" words="Draft" /> : null}
        {state === 'closed' ? <StateLabel state="locked" words="Closed" /> : null}
        <Title className="reward-card__title">
          <a href={paths.reward(publicId)} dir="auto">
            {title}
          </a>
        </Title>
        <p className="reward-card__cost">{plural(cost, 'point', 'points')}</p>
        <p className="meta">
          {left === null ? null : (
            <span>{left === 0 ? 'None left' : `${plural(left, 'is', 'are')} left`}</span>
          )}
          {reach ? <span>{reach}</span> : null}
        </p>
      </div>
    </li>
  );
}

/** The picture, or a quiet place where one would be. */
export function RewardPicture({ picture, large }: Pick<RewardView, 'picture'> & { large?: boolean }) {
  if (!picture)
    return (
      <span className="reward-card__blank" aria-hidden="true">
        <Icon of={Gift} />
      </span>
    );
  const { publicId, words, width, height } = picture;
  return (
    <img
      className={large ? 'reward__picture' : 'reward-card__picture'}
      src={paths.upload(publicId)}
      alt={words}
      width={width}
      height={height}
      loading={large ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
