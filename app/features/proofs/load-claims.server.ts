import { createHash, createHmac } from 'node:crypto';
import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { listConsents } from '../testimonials/consent-queries.server';
import { getShownTestimonial } from '../testimonials/shown-queries.server';
import { canonicalJson, type Json } from './canonical-json';
import type { ProofKind } from './proof-bundle';

type Claims = { readonly [name: string]: Json };

/** What a claim is loaded for: who asks, and the secret that keeps evidence from being guessed. */
interface Asking {
  actor: Actor;
  publicId: string;
  secret: string;
}

/** What can be proved, and what is claimed of it then. Null where the asker may not read it, or it is not shown now. */
export const claimsOf: Record<ProofKind, (db: Db, asking: Asking) => Promise<Claims | null>> = {
  review: claimsOfReview,
  testimonial: claimsOfTestimonial,
  reward: claimsOfReward,
};

/** Where each kind is read. */
export const addressOf: Record<ProofKind, (publicId: string) => string> = {
  review: paths.review,
  testimonial: paths.testimonial,
  reward: paths.redemption,
};

interface ReviewFacts {
  [name: string]: Json;
  id: number;
  authorId: number | null;
  state: string;
  evidence: Json;
  video: Json;
}

async function claimsOfReview(db: Db, { actor, publicId, secret }: Asking): Promise<Claims | null> {
  const [row] = await db.sql<[{ facts: ReviewFacts; claims: Claims }?]>`
    select json_build_object('id', r.id, 'authorId', r.author_id, 'state', r.state,
        'evidence', case when r.order_line_id is not null then json_build_object('source', o.source, 'order', o.number,
          'line', l.id, 'ordered_at', to_char(o.ordered_at at time zone 'UTC', ${isoFormat})) end,
        'video', (select ${videoClaim(db)} from videos v where v.review_id = r.id)) as facts,
      json_build_object('title', r.title, 'words', r.body_source, 'pros', r.pros, 'cons', r.cons, 'stars', r.stars,
        'first_stars', coalesce((select h.stars from review_history h where h.review_id = r.id order by h.occurred_at, h.id limit 1), r.stars),
        'proof', r.proof, 'incentive', r.incentive, 'relation', r.relation,
        'given', (select c.given from review_rewards w join review_campaigns c on c.id = w.campaign_id where w.review_id = r.id),
        'author', coalesce(m.display_name, 'Former member'),
        'product', p.name, 'product_sku', p.sku, 'written_at', to_char(r.occurred_at at time zone 'UTC', ${isoFormat}),
        'published_at', to_char(r.published_at at time zone 'UTC', ${isoFormat})) as claims
    from reviews r join products p on p.id = r.product_id left join members m on m.id = r.author_id
    left join order_lines l on l.id = r.order_line_id left join orders o on o.id = l.order_id
    where r.public_id = ${publicId}`;
  if (!row || row.facts.state !== 'published' || !may(actor, 'review.read', row.facts).ok) return null;
  const ledger = await listLedger(db, 'review', row.facts.id);
  return {
    ...row.claims,
    ...withVideo(row.facts.video),
    ledger,
    evidence_hash: hashOfEvidence(row.facts.evidence, { publicId, secret }),
  };
}

/** What is claimed of the video `v`: which file it is, to the byte. */
const videoClaim = (db: Db) => db.sql`
  json_build_object('sha256', v.digest, 'bytes', v.bytes, 'container', v.container, 'milliseconds', v.milliseconds, 'words', v.words)`;

/** Words without a video claim nothing about one. */
const withVideo = (video: Json): Claims => (video === null ? {} : { video });

async function claimsOfTestimonial(db: Db, { publicId }: Asking): Promise<Claims | null> {
  const shown = await getShownTestimonial(db, publicId);
  if (!shown) return null;
  const { id, original, givenAt, ...words } = shown;
  const consents = await listConsents(db, id);
  const [film] = await db.sql<
    [{ video: Json }?]
  >`select ${videoClaim(db)} as video from videos v where v.testimonial_id = ${id}`;
  return {
    ...words,
    ...withVideo(film?.video ?? null),
    words_hash: createHash('sha256').update(original).digest('hex'),
    given_at: givenAt,
    consents: consents.map(({ use, granted, textVersion, endsAt, source, at }) => ({
      ...{ use, granted, source, at, text_version: textVersion, ends_at: endsAt },
    })),
  };
}

interface RewardFacts {
  [name: string]: Json;
  id: number;
  memberId: number;
  evidence: Json;
}

/** What somebody redeemed, for which points, and what has become of it. Its code stands there as a digest alone. */
async function claimsOfReward(db: Db, { actor, publicId, secret }: Asking): Promise<Claims | null> {
  const [row] = await db.sql<[{ facts: RewardFacts; claims: Claims }?]>`
    select json_build_object('id', x.id, 'memberId', x.member_id,
        'evidence', case when x.code is not null then json_build_object('code', x.code) end) as facts,
      json_build_object('reward', x.title, 'reward_id', w.public_id, 'cost', x.cost, 'state', x.state, 'member', m.display_name,
        'delivery', w.delivery, 'asked_at', to_char(x.created_at at time zone 'UTC', ${isoFormat}),
        'decided_at', to_char(x.decided_at at time zone 'UTC', ${isoFormat}), 'sent_at', to_char(x.sent_at at time zone 'UTC', ${isoFormat}),
        'good_until', to_char(x.ends_at at time zone 'UTC', ${isoFormat})) as claims
    from redemptions x join rewards w on w.id = x.reward_id join members m on m.id = x.member_id where x.public_id = ${publicId}`;
  if (!row || !may(actor, 'redemption.read', row.facts).ok) return null;
  const ledger = await listLedger(db, 'redemption', row.facts.id);
  return { ...row.claims, ledger, code_hash: hashOfEvidence(row.facts.evidence, { publicId, secret }) };
}

const isoFormat = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';

/** Every entry that this has brought about, in the order of the ledger. */
async function listLedger(db: Db, subjectKind: string, subjectId: number): Promise<Json> {
  const rows = await db.sql<Array<{ entry: Json }>>`
    select json_build_object('entry', id, 'rule', rule, 'rule_version', rule_version, 'points', points, 'state', state,
      'occurred_at', to_char(occurred_at at time zone 'UTC', ${isoFormat})) as entry
    from point_entries where subject_kind = ${subjectKind} and subject_id = ${subjectId} order by id limit 200`;
  return rows.map(({ entry }) => entry);
}

/**
 * A digest of what proves the level, so that the house can be held to it. Order numbers are short and could be guessed
 * from a bare digest: they are hashed with a salt that only the house can tell, to whoever may see the order.
 */
function hashOfEvidence(
  evidence: Json,
  { publicId, secret }: { publicId: string; secret: string },
): string | null {
  if (evidence === null) return null;
  const salt = createHmac('sha256', secret).update(`evidence ${publicId}`).digest('hex');
  return createHash('sha256').update(canonicalJson({ salt, evidence })).digest('hex');
}
