import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { feedLink } from '#app/components/feed-link';
import { Page } from '#app/components/page';
import { Section } from '#app/components/section';
import { listedThreads } from '#app/features/boards/thread-list';
import { listThreadsOfHome } from '#app/features/boards/home-queries.server';
import { describeHelp } from '#app/features/boards/thanks';
import { listHelpersOfWeek } from '#app/features/boards/thanks-queries.server';
import { HomeWelcome } from '#app/features/boards/ui/home-welcome';
import { QuietHome } from '#app/features/boards/ui/quiet-home';
import { ThreadLinks } from '#app/features/boards/ui/thread-links';
import { ThreadList } from '#app/features/boards/ui/thread-row';
import { PeopleToThank } from '#app/features/reputation/ui/people-to-thank';
import { findPublicWall } from '#app/features/testimonials/wall-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { audiencesOf } from '#app/policy/audience';

export const meta: MetaFunction = ({ matches }) => [...(matches[0]?.meta ?? []), feedLink(paths.feed())];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const [threads, helpers, wall] = await Promise.all([
    listThreadsOfHome(db, actor),
    visit.services.memory.recall(`helpers of ${audiencesOf(actor).join()}`, () =>
      listHelpersOfWeek(db, actor, now),
    ),
    findPublicWall(db),
  ]);
  visit.keep('home', 'testimonials');
  const dress = (list: typeof threads.new) => listedThreads(list, { actor, now, withBoard: true });
  // A thread that is followed itself stands there; what one's boards and tags bring follows it.
  const own = [...threads.unread, ...threads.followed].filter(
    (thread, index, all) => all.findIndex(({ publicId }) => publicId === thread.publicId) === index,
  );
  const unread = new Set(own.map((thread) => thread.publicId));
  return json({
    name: actor.kind === 'member' ? actor.displayName : null,
    unread: dress(own),
    // What stands in the reader's own lists is not said twice.
    owned: dress(threads.owned.filter((thread) => !unread.has(thread.publicId))),
    fresh: dress(
      threads.new.filter(
        ({ publicId }) =>
          !unread.has(publicId) && threads.owned.every((thread) => thread.publicId !== publicId),
      ),
    ),
    unanswered: dress(threads.unanswered),
    team: dress(threads.team),
    ...{ helpers, wall },
  });
}

export default function HomeRoute() {
  const { name, unread, owned, fresh, unanswered, team, helpers, wall } = useLoaderData<typeof loader>();
  const isQuiet = fresh.length + unread.length + owned.length === 0;
  const people = helpers.map((helper) => ({
    person: { name: helper.name, id: helper.id, href: paths.member(helper.handle) },
    helped: describeHelp(helper),
  }));
  const aside = (
    <>
      <ThreadLinks title="Waiting for an answer" threads={unanswered} />
      <ThreadLinks title="From the team" threads={team} />
      {people.length > 0 ? (
        <section>
          <h2>People to thank</h2>
          <PeopleToThank people={people} />
        </section>
      ) : null}
      {wall ? (
        <section>
          <h2>In their own words</h2>
          <p>
            <a href={paths.wall(wall.publicId)}>
              <bdi>{wall.name}</bdi>
            </a>
          </p>
        </section>
      ) : null}
    </>
  );
  return (
    <Page
      aside={unanswered.length + team.length + people.length > 0 || wall ? aside : null}
      asideLabel="Where you can help, and who has helped"
    >
      <HomeWelcome name={name} />
      {unread.length > 0 ? (
        <Section title="New in what you follow" more={{ href: paths.notifications(), label: 'All notices' }}>
          <ThreadList threads={unread} level={3} />
        </Section>
      ) : null}
      {owned.length > 0 ? (
        <Section title="About what you own">
          <ThreadList threads={owned} level={3} />
        </Section>
      ) : null}
      {fresh.length > 0 ? (
        <Section title="What is new" more={{ href: paths.boards(), label: 'All boards' }}>
          <ThreadList threads={fresh} level={3} />
        </Section>
      ) : null}
      {isQuiet ? <QuietHome signedIn={name !== null} /> : null}
    </Page>
  );
}
