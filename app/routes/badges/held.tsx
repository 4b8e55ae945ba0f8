import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { badgeMeta } from '#app/features/badges/badge-meta';
import { isShared } from '#app/features/badges/badge-card';
import { rarityInWords, ruleInWords } from '#app/features/badges/badge-words';
import { loadGrant } from '#app/features/badges/load-badges.server';
import { EarningActs } from '#app/features/badges/ui/earning-acts';
import { GrantWords } from '#app/features/badges/ui/grant-words';
import { ShareBadge } from '#app/features/badges/ui/share-badge';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? badgeMeta(data) : [{ title: 'Badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const loaded = orNotFound(await loadGrant(db, args.params['publicId'], actor));
  const { grant, rule, acts, people, holders } = loaded;
  orRefuse(may(actor, 'grant.read', grant));
  visit.keep(`member:${grant.memberId}`, 'home');
  const { givenFor, givenBy, revokedAt, revokeReason, contestWords, contestedAt, answer, answeredAt } = grant;
  return json({
    person: { name: grant.displayName, id: grant.memberPublicId, href: paths.member(grant.handle) },
    ...{ publicId: grant.publicId, badge: grant.badge, at: grant.occurredAt, name: rule.name },
    ...{ rule: ruleInWords(rule), acts, rarity: rarityInWords(holders, people) },
    said: {
      ...{ givenFor, givenBy, own: actor.kind === 'member' && actor.id === grant.memberId },
      taken: revokedAt ? { revokedAt, revokeReason, contestWords, contestedAt, answer, answeredAt } : null,
    },
    card: isShared(grant) ? visit.services.config.http.origin + paths.badgeCard(grant.publicId) : null,
    mayShare: may(actor, 'badge.share', grant).ok,
    mayRevoke: may(actor, 'badge.revoke', grant).ok,
    mayContest: may(actor, 'badge.contest', grant).ok,
    mayAnswer: may(actor, 'badge.restore', grant).ok,
  });
}

export default function HeldBadge() {
  const { person, publicId, badge, at, name, rule, acts, rarity, said, card, ...rights } =
    useLoaderData<typeof loader>();
  return (
    <Page width="narrow">
      <PageHeader
        title={name}
        lead={rule}
        before={<a href={paths.badge(badge)}>Everybody who holds it</a>}
        actions={
          <>
            {rights.mayContest ? (
              <ButtonLink href={paths.contestBadge(publicId)}>Write to the team about it</ButtonLink>
            ) : null}
            {rights.mayAnswer ? <ButtonLink href={paths.answerBadge(publicId)}>Answer</ButtonLink> : null}
            {rights.mayRevoke ? (
              <ButtonLink variant="quiet" href={paths.revokeBadge(publicId)}>
                Take it away
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <PersonLine
        person={person}
        detail={
          <>
            since <RelativeTime at={at} />
          </>
        }
      />
      <GrantWords {...said} />
      <Section
        title={
          acts.length === 1
            ? 'The act that earned it'
            : `The ${plural(acts.length, 'act', 'acts')} that earned it`
        }
        id="evidence"
      >
        <EarningActs acts={acts} />
      </Section>
      {rights.mayShare ? <ShareBadge publicId={publicId} name={name} isShared={card !== null} /> : null}
      {said.taken ? null : <p className="muted">Held by {rarity}.</p>}
    </Page>
  );
}
