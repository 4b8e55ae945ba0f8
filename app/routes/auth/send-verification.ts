import type { ActionFunctionArgs } from '@remix-run/node';
import { sendVerification } from '#app/features/accounts/send-verification.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { sayAndReturn } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const wait = await tooOften(ctx, limits.accountLetter);
  if (wait) return sayAndReturn(paths.settings(), wait);
  await sendVerification(ctx);
  return sayAndReturn(paths.settings(), 'The letter is on its way. Its link works for 24 hours.');
}
