import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { roomInWords, type ComingGathering } from '../gathering';
import { ReaderTime } from './reader-time';

/** Events, the next one first. */
export function GatheringList({ gatherings }: { gatherings: readonly ComingGathering[] }) {
  return (
    <ol className="thread-list">
      {gatherings.map((gathering) => (
        <li key={gathering.publicId} className="thread-row gathering-row">
          <div className="thread-row__words">
            <h2 className="thread-row__title">
              <a className="thread-row__link" href={paths.thread(gathering)} dir="auto">
                {gathering.title}
              </a>
            </h2>
            <p>
              <time dateTime={gathering.startsAt}>{gathering.when}</time> <ReaderTime {...gathering} />
            </p>
            <div className="meta">
              {gathering.place ? (
                <span>
                  <bdi>{gathering.place}</bdi>
                </span>
              ) : null}
              <span>{plural(gathering.coming, 'person comes', 'people come')}</span>
              {gathering.seats === null ? null : <span>{roomInWords(gathering)}</span>}
              {gathering.mine ? <span>{mineInWords[gathering.mine]}</span> : null}
              {gathering.boardName === null ? null : (
                <span>
                  <bdi>{gathering.boardName}</bdi>
                </span>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

const mineInWords = { coming: 'you come', waiting: 'you wait for a place', declined: 'you can’t come' };
