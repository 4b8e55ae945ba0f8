import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { classNames } from '#app/lib/class-names';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { UnheardPerson, WaitingPost } from '../unheard';

type ShownPerson = UnheardPerson & { standing: { overdue: boolean; words: string } };

/** Who has waited longest stands on top, with what they wrote. */
export function UnheardList({ people }: { people: readonly ShownPerson[] }) {
  return (
    <ol className="waiting">
      {people.map((person) => (
        <li key={person.handle} className="waiting__item">
          <PersonLine
            person={{ name: person.name, id: person.publicId, href: paths.member(person.handle) }}
            detail={
              <span className="meta">
                <span>
                  wrote <RelativeTime at={person.since} />
                </span>
                <span
                  className={classNames('waiting__age', person.standing.overdue && 'waiting__age--overdue')}
                >
                  {person.standing.words}
                </span>
              </span>
            }
          />
          <ul className="waiting__posts">
            {person.first.map((post) => (
              <li key={post.publicId}>
                <a href={addressOf(post)} dir="auto">
                  {post.title}
                </a>
                <span className="meta">
                  <span>
                    {post.kind === 'review' ? 'review of ' : 'in '}
                    <bdi>{post.place}</bdi>
                  </span>
                  <RelativeTime at={post.at} />
                </span>
              </li>
            ))}
          </ul>
          <p className="cluster cluster--s">
            {person.posts > person.first.length ? (
              <a href={paths.member(person.handle)}>
                {plural(person.posts - person.first.length, 'more post waits', 'more posts wait')}
              </a>
            ) : null}
            <a href={paths.closeUnheard(person.handle)}>
              Say why no answer is needed<span className="visually-hidden"> by {person.name}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}

function addressOf({ kind, publicId, slug }: WaitingPost): string {
  return kind === 'thread' ? paths.thread({ publicId, slug }) : paths.review(publicId);
}
