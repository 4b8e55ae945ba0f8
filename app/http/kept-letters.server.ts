import { listKeptLetters, type KeptLetter } from '#app/mail/folder-mailer.server';
import { isLoopback } from '#app/platform/config.server';
import type { RouteContext } from './guard.server';
import { notFound } from './respond.server';

/** Whether letters are kept on this machine, for its own browsers alone. */
export function keepsLetters({ visit }: RouteContext): boolean {
  const { config, mailer } = visit.services;
  return mailer.kind === 'folder' && isLoopback(new URL(config.http.origin).hostname);
}

/** The letters that were kept instead of sent; no such page where letters are sent or others than this machine get in. */
export async function loadKeptLetters(ctx: RouteContext): Promise<KeptLetter[]> {
  if (!keepsLetters(ctx)) throw notFound();
  return listKeptLetters(ctx.visit.services.config.mail.folder);
}
