import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportRedemptions } from '#app/features/rewards/export-redemptions.server';
import { requireMarketer } from '#app/http/guard.server';
import { refusalResponse } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';

/** All redemptions as a file for the team: without codes and mail addresses. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarketer(args);
  const { data } = ctx.visit.services.config;
  const made = await exportRedemptions(ctx, `${data.folder}/exports`);
  if (!made.ok) throw refusalResponse(made.problem.because);
  return sendOnce(made.value, {
    name: `redemptions-${ctx.now.toISOString().slice(0, 10)}.csv`,
    type: 'text/csv; charset=utf-8',
  });
}
