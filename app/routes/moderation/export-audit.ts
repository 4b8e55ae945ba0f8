import type { ActionFunctionArgs } from '@remix-run/node';
import { readAuditFilter } from '#app/features/moderation/audit-filter';
import { exportAudit } from '#app/features/moderation/export-audit.server';
import { requireAdmin } from '#app/http/guard.server';
import { refusalResponse } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';

/** Answers with the file itself, which a route with a page cannot. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const filter = readAuditFilter(new URL(args.request.url).searchParams);
  const made = await exportAudit(ctx, filter, `${ctx.visit.services.config.data.folder}/exports`);
  if (!made.ok) throw refusalResponse(made.problem.because);
  return sendOnce(made.value.file, { name: made.value.name, type: 'text/csv; charset=utf-8' });
}
