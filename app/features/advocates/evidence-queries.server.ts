import { paths } from '#app/lib/paths';
import { excerptOf } from '#app/lib/markdown/excerpt';
import type { Db } from '#db/client';
import type { ScoreItem } from './advocate-score';
import { termOf, terms, type TermKey } from './advocate-terms';
import type { Evidence } from './ui/dossier';

interface Source {
  kind: string;
  id: number;
  publicId: string;
  title: string;
  body: string;
  at: string;
}

/** The evidence of a dossier by term: every item with the link that opens it. One query for all posts and reviews. */
export async function loadEvidence(
  db: Db,
  items: readonly ScoreItem[],
): Promise<Array<{ key: TermKey; label: string; why: string; items: Evidence[] }>> {
  const sources = await listSources(db, items);
  return terms
    .map((term) => ({
      key: term.key,
      label: term.label,
      why: term.why,
      items: items
        .filter((item) => item.term === term.key)
        .map((item, index) => evidenceOf(item, index, sources)),
    }))
    .filter((group) => group.items.length > 0);
}

async function listSources(db: Db, items: readonly ScoreItem[]): Promise<Map<string, Source>> {
  const idsOf = (kind: string) => [
    ...new Set(
      items
        .filter((item) => item.itemKind === kind && /^\d+$/.test(item.itemId))
        .map((item) => Number(item.itemId)),
    ),
  ];
  const rows = await db.sql<Source[]>`
    select 'thread' as kind, id, public_id as "publicId", title, left(body_source, 600) as body, occurred_at as at
      from threads where id = any(${idsOf('thread')}::bigint[])
    union all
    select 'reply', r.id, r.public_id, t.title, left(r.body_source, 600), r.occurred_at
      from replies r join threads t on t.id = r.thread_id where r.id = any(${idsOf('reply')}::bigint[])
    union all
    select 'review', id, public_id, title, left(body_source, 600), occurred_at from reviews where id = any(${idsOf('review')}::bigint[])`;
  return new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
}

function evidenceOf(item: ScoreItem, index: number, sources: Map<string, Source>): Evidence {
  const source = sources.get(`${item.itemKind} ${item.itemId}`);
  const id = `${item.term}-${index}`;
  if (!source) {
    return {
      id,
      href: `#term-${item.term}`,
      kind: termOf(item.term).label,
      title: kindWords[item.itemKind] ?? item.itemKind,
      excerpt: '',
      at: `${item.day}T00:00:00Z`,
      amount: item.value,
    };
  }
  return {
    id,
    href:
      source.kind === 'reply'
        ? paths.reply(source.publicId)
        : source.kind === 'review'
          ? paths.review(source.publicId)
          : paths.thread({ publicId: source.publicId, slug: '-' }),
    kind: kindWords[source.kind] ?? source.kind,
    title: source.title,
    excerpt: excerptOf(source.body, 140),
    at: source.at,
    amount: item.value,
  };
}

const kindWords: Record<string, string> = {
  thread: 'Thread',
  reply: 'Reply',
  review: 'Review',
  week: 'A week with contributions',
  member: 'The latest contribution',
  person: 'Thanks from one person',
  sanction: 'A sanction',
  point_entry: 'Held points',
};
