import { paths } from '#app/lib/paths';
import type { Db } from '#db/client';
import type { SearchHit } from '#search/engine';
import { closeMark, openMark } from '#search/text/marks';
import { splitAtMarks, type FoundThing } from './search';

interface Subject {
  kind: string;
  id: number;
  publicId: string;
  slug: string;
  where: string | null;
  author: string | null;
  at: string | null;
  stars: number | null;
  solved: boolean;
  ideaStatus: FoundThing['ideaStatus'];
}

/**
 * Hits with what the database says now: an index may be seconds old, so what is gone or no longer open to these boards
 * is dropped. One query for all kinds; the engine's order stays.
 */
export async function dressHits(
  db: Db,
  hits: readonly SearchHit[],
  boards: readonly number[],
): Promise<FoundThing[]> {
  const subjects = await loadSubjects(db, hits, boards);
  return hits.flatMap((hit) => {
    const subject = subjects.get(`${hit.kind} ${hit.subjectId}`);
    if (!subject) return [];
    const reply = hit.replyId === null ? undefined : subjects.get(`reply ${hit.replyId}`);
    const marks = { open: openMark, close: closeMark };
    return [
      {
        id: `${hit.kind}-${hit.subjectId}`,
        href: hrefOf(reply ?? subject),
        kind: singular[hit.kind] ?? hit.kind,
        title: splitAtMarks(hit.title, marks),
        excerpt: splitAtMarks(hit.excerpt, marks),
        solved: subject.solved,
        ideaStatus: subject.ideaStatus,
        where: subject.where,
        author: subject.author,
        at: subject.at,
        stars: subject.stars,
      },
    ];
  });
}

const singular: Record<string, string> = {
  thread: 'Thread',
  reply: 'Reply',
  review: 'Review',
  testimonial: 'Testimonial',
  product: 'Product',
  member: 'Person',
};

function hrefOf({ kind, publicId, slug }: Subject): string {
  if (kind === 'thread') return paths.thread({ publicId, slug });
  if (kind === 'reply') return paths.reply(publicId);
  if (kind === 'review') return paths.review(publicId);
  if (kind === 'testimonial') return paths.testimonial(publicId);
  return kind === 'product' ? paths.product(slug) : paths.member(slug);
}

async function loadSubjects(
  db: Db,
  hits: readonly SearchHit[],
  boards: readonly number[],
): Promise<Map<string, Subject>> {
  const idsOf = (kind: string) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.subjectId);
  const replies = [...idsOf('reply'), ...hits.flatMap((hit) => (hit.replyId === null ? [] : [hit.replyId]))];
  const rows = await db.sql<Subject[]>`
    select 'thread' as kind, t.id, t.public_id as "publicId", t.slug, b.name as "where", m.display_name as author, t.occurred_at as at,
           null::int as stars, t.accepted_reply_id is not null as solved, i.status as "ideaStatus"
      from threads t join boards b on b.id = t.board_id left join members m on m.id = t.author_id left join ideas i on i.thread_id = t.id
      where t.id = any(${idsOf('thread')}::bigint[]) and t.state = 'visible' and t.board_id = any(${boards as number[]}::bigint[])
    union all
    select 'reply', r.id, r.public_id, t.slug, b.name, m.display_name, r.occurred_at, null, t.accepted_reply_id = r.id, null
      from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id left join members m on m.id = r.author_id
      where r.id = any(${replies}::bigint[]) and r.state = 'visible' and t.state = 'visible' and t.board_id = any(${boards as number[]}::bigint[])
    union all
    select 'review', v.id, v.public_id, p.slug, p.name, m.display_name, v.occurred_at, v.stars, false, null
      from reviews v join products p on p.id = v.product_id left join members m on m.id = v.author_id
      where v.id = any(${idsOf('review')}::bigint[]) and v.state = 'published'
    union all
    select 'testimonial', t.id, t.public_id, '', p.name, null, t.created_at, null, false, null
      from usable_testimonials('this-site') t left join products p on p.id = t.product_id
      where t.id = any(${idsOf('testimonial')}::bigint[])
    union all
    select 'product', p.id, p.public_id, p.slug, p.category, null, null, null, false, null
      from products p where p.id = any(${idsOf('product')}::bigint[]) and p.state = 'listed'
    union all
    select 'member', m.id, m.public_id, m.handle::text, '@' || m.handle, null, null, null, false, null
      from members m where m.id = any(${idsOf('member')}::bigint[]) and m.state in ('active', 'imported')`;
  return new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
}
