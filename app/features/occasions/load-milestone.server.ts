import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import {
  evidenceSize,
  getMilestone,
  listMilestoneActs,
  type FoundMilestone,
  type MilestoneEvidence,
} from './milestone-queries.server';
import type { ShownAct } from './ui/milestone-acts';

/** A milestone with a page of the acts that make it, and where the next page begins. Says nothing about rights. */
export async function loadMilestone(
  db: Db,
  publicId: string,
  { viewer, after }: { viewer: Actor; after: number },
): Promise<{ milestone: FoundMilestone; acts: ShownAct[]; next: string | null } | null> {
  const milestone = await getMilestone(db, publicId);
  if (!milestone) return null;
  const { memberId, kind, number } = milestone;
  if (kind === 'years') return { milestone, acts: [], next: null };
  const found = await listMilestoneActs(db, { memberId, kind, number }, { viewer, after });
  const last = after + found.length;
  return {
    milestone,
    // When somebody found something helpful is theirs.
    acts: found.map((act) => ({
      ...{ id: act.id, kind: act.kind, at: kind === 'people.helped' ? null : act.at, link: linkOf(act) },
    })),
    next: found.length === evidenceSize && last < number ? String(last) : null,
  };
}

function linkOf({ kind, publicId, slug, title }: MilestoneEvidence): ShownAct['link'] {
  if (!publicId || !title) return null;
  if (kind === 'reply') return { href: paths.reply(publicId), title };
  if (kind === 'review') return { href: paths.review(publicId), title };
  return { href: paths.thread({ publicId, slug: slug ?? '-' }), title };
}
