import { json, type AppLoadContext } from '@remix-run/node';
import { noteTurnedAway } from '#app/features/accounts/note-turned-away.server';
import type { CommandContext, MemberContext } from '#app/features/command';
import { paths } from '#app/lib/paths';
import { isAdmin, isMarketer, isModerator, isTeam, type Actor, type MemberActor } from '#app/policy/actor';
import { hasFiles, packForm, unpackForm } from './kept-form.server';
import { storable } from './read-form.server';
import { standingDb } from './standing-db.server';
import type { Visit } from './visit.server';

/** What a loader or action works with after its guard: a command's context and the visit around it. */
export type RouteContext = CommandContext & { readonly visit: Visit };
/** The same for somebody signed in. */
export type MemberRouteContext = MemberContext & { readonly visit: Visit };

/** The same for somebody who has written something, with the form in which they did. */
export type WriterRouteContext = MemberRouteContext & { readonly form: FormData };

interface RouteArguments {
  request: Request;
  /** The parts of the address by name, where it has some. */
  params?: Readonly<Record<string, string | undefined>>;
  context: AppLoadContext;
}

/** Lets everybody in. Each loader and action starts with one of these guards: a parent's guard protects nothing. */
export async function allowAnyone({ context }: RouteArguments): Promise<RouteContext> {
  const { visit } = context;
  return { db: visit.services.db, actor: await visit.actor(), now: new Date(), visit };
}

/** Lets signed-in people in; others are led to the sign-in page and back. */
export async function requireMember(args: RouteArguments): Promise<MemberRouteContext> {
  const ctx = await allowAnyone(args);
  if (ctx.actor.kind === 'member') return asMember(ctx, ctx.actor);
  throw toSignIn(args.request);
}

/** Whatever a member writes takes effect only if they still stand as their session said. */
function asMember(ctx: RouteContext, actor: MemberActor): MemberRouteContext {
  return { ...ctx, db: standingDb(ctx.db, actor), actor };
}

/**
 * Lets signed-in people in who post what they have written, and reads their form. Whoever turns out to be signed out
 * (a session ends while somebody writes) is shown the way to sign in with the words in hand, not an empty page.
 */
export async function requireWriter(args: RouteArguments): Promise<WriterRouteContext> {
  const ctx = await allowAnyone(args);
  const form = storable(await args.request.formData());
  if (ctx.actor.kind === 'member') return { ...asMember(ctx, ctx.actor), form: unpackForm(form) };
  const kept = packForm(form);
  if (kept === null) throw toSignIn(args.request);
  const writing: KeptWriting = { kept, next: placeOf(args.request), hadFiles: hasFiles(form) };
  throw json(writing, { status: 401 });
}

/** What the error page of a page of writing is given when its writer is signed out: the form, and where it belongs. */
interface KeptWriting {
  kept: string;
  next: string;
  hadFiles: boolean;
}

/** The same for people of the team. */
export async function requireTeamWriter(args: RouteArguments): Promise<WriterRouteContext> {
  const ctx = await requireWriter(args);
  if (!isTeam(ctx.actor)) throw await turnedAway(ctx, args);
  return ctx;
}

/** Lets the team in (moderators, marketers, admins). */
export function requireTeam(args: RouteArguments): Promise<MemberRouteContext> {
  return requireRole(args, isTeam);
}

/** Lets moderators and admins in. */
export function requireModerator(args: RouteArguments): Promise<MemberRouteContext> {
  return requireRole(args, isModerator);
}

/** Lets marketers and admins in. */
export function requireMarketer(args: RouteArguments): Promise<MemberRouteContext> {
  return requireRole(args, isMarketer);
}

/** Lets admins in. */
export function requireAdmin(args: RouteArguments): Promise<MemberRouteContext> {
  return requireRole(args, isAdmin);
}

async function requireRole(
  args: RouteArguments,
  fits: (actor: Actor) => boolean,
): Promise<MemberRouteContext> {
  const ctx = await requireMember(args);
  if (!fits(ctx.actor)) throw await turnedAway(ctx, args);
  return ctx;
}

/** Whoever is turned away at a page of the team is noted; the page by the names of its parts, never as it was asked for. */
async function turnedAway(
  ctx: MemberRouteContext,
  { request, params = {} }: RouteArguments,
): Promise<Response> {
  await noteTurnedAway(ctx, {
    page: `${request.method} ${patternOf(request, params)}`,
    handle: params['handle'],
  });
  return forTheTeam();
}

function patternOf(request: Request, params: NonNullable<RouteArguments['params']>): string {
  const named = new Map(Object.entries(params).map(([name, value]) => [value, `:${name}`]));
  const { pathname } = new URL(request.url);
  return pathname
    .split('/')
    .map((part) => named.get(decodeURIComponent(part)) ?? part)
    .join('/');
}

function forTheTeam(): Response {
  return new Response('This page is for the team.', { status: 403 });
}

function toSignIn(request: Request): Response {
  const from = request.method === 'GET' ? placeOf(request) : refererPath(request);
  return new Response(null, { status: 302, headers: { location: paths.signIn(from) } });
}

/** The address that was asked for, as people see it. */
function placeOf(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete('_data');
  url.searchParams.delete('index');
  return url.pathname + url.search;
}

/** The page a refused form stood on, when the browser tells and it is ours. */
function refererPath(request: Request): string {
  const referer = request.headers.get('referer');
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
