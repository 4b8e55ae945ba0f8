import type { Outbound } from '#app/lib/outbound/outbound.server';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { askForCard } from './find-cards.server';
import { cardOf, type LinkCard } from './link-card';
import { holdsEndOfHead, readPageHead } from './read-page-head.server';

/** How often a page is asked that does not answer, and how long it is left alone between. */
const maxTries = 3;
const pauseMs = 10 * 60_000;

/**
 * Asks one page what it says about itself and keeps it as a card; the posts that show it are told by the fact. A page
 * without a title, or that may not be asked, stays the bare link it was; one that does not answer is asked again some
 * minutes later, and then left alone. `own` is the address of this house, which does not ask itself.
 */
export async function fetchCard(
  db: Db,
  cardId: number,
  { outbound, own }: { outbound: Pick<Outbound, 'readPage'>; own: string },
): Promise<void> {
  const [waiting] = await db.sql<[{ url: string }?]>`
    select url from link_cards where id = ${cardId} and state = 'waiting'`;
  if (!waiting) return;
  const answer = new URL(waiting.url).origin === own ? null : await askPage(outbound, waiting.url);
  await db.transaction(async (tx) => {
    const [card] = await tx.sql<[{ tries: number }?]>`
      update link_cards set tries = tries + 1, asked_at = now() where id = ${cardId} and state = 'waiting' returning tries`;
    if (!card) return;
    if (answer === 'unreachable' && card.tries < maxTries)
      return askForCard(tx, cardId, new Date(Date.now() + pauseMs));
    await keep(tx, cardId, answer === 'unreachable' ? null : answer);
  });
}

async function askPage(
  outbound: Pick<Outbound, 'readPage'>,
  url: string,
): Promise<LinkCard | 'unreachable' | null> {
  const page = await outbound.readPage(url, holdsEndOfHead);
  if (page.ok) return cardOf(url, readPageHead(page.value.bytes, page.value.contentType));
  return page.problem === 'unreachable' ? 'unreachable' : null;
}

async function keep(tx: Db, cardId: number, card: LinkCard | null): Promise<void> {
  if (!card) {
    await tx.sql`update link_cards set state = 'nothing' where id = ${cardId}`;
    return;
  }
  const { title, description, site } = card;
  await tx.sql`
    update link_cards set state = 'ready', title = ${title}, description = ${description}, site = ${site} where id = ${cardId}`;
  await announce(tx, { kind: 'card.found', subjectKind: 'card', subjectId: cardId });
}
