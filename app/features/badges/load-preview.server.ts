import type { Db } from '#db/client';
import { previewBadge, type BadgePreview, type BadgeVersion } from './badge-draft-queries.server';

/** What saving a draft at this moment would do. One that counts from then on gives nobody anything for what is past. */
export function loadPreview(db: Db, draft: BadgeVersion, now: Date): Promise<BadgePreview> {
  const { badge, content, baseVersion, countsPast, since } = draft;
  const rule = {
    ...content,
    ...{ badge, version: baseVersion + 1, since: countsPast ? since : now.toISOString() },
  };
  return previewBadge(db, rule, now);
}
