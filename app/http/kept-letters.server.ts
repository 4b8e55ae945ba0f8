import { listKeptLetters, type KeptLetter } from '#app/mail/folder-mailer.server';
import { isLoopback } from '#app/platform/config.server';
import type { RouteContext } from './guard.server';
import { notFound } from './respond.server';

/** The letters that were kept instead of sent; no such page where letters are sent or others than this machine get in. */
export async function loadKeptLetters({ visit }: RouteContext): Promise<KeptLetter[]> {
  const { config, mailer } = visit.services;
  if (mailer.kind !== 'folder' || !isLoopback(new URL(config.http.origin).hostname)) throw notFound();
  return listKeptLetters(config.mail.folder);
}
