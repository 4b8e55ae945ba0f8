import type { Db } from '#db/client';
import type { Fragment } from './act-queries.server';

/** The acts of a group as a grant keeps them: `EarningAct`, in their order. */
export function evidenceOf({ sql }: Db): Fragment {
  return sql`jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'at', at) order by at, id)`;
}
