import type { AppLoadContext } from '@remix-run/node';
import type { CommandContext, MemberContext } from '#app/features/command';
import { paths } from '#app/lib/paths';
import { isAdmin, isMarketer, isModerator, isTeam, type Actor } from '#app/policy/actor';
import type { Visit } from './visit.server';

/** What a loader or action works with after its guard: a command's context and the visit around it. */
export type RouteContext = CommandContext & { readonly visit: Visit };
/** The same for somebody signed in. */
export type MemberRouteContext = MemberContext & { readonly visit: Visit };

interface RouteArguments {
  request: Request;
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
  if (ctx.actor.kind === 'member') return { ...ctx, actor: ctx.actor };
  throw toSignIn(args.request);
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
  if (!fits(ctx.actor)) throw new Response('This page is for the team.', { status: 403 });
  return ctx;
}

function toSignIn(request: Request): Response {
  const url = new URL(request.url);
  url.searchParams.delete('_data');
  url.searchParams.delete('index');
  const from = request.method === 'GET' ? url.pathname + url.search : refererPath(request);
  return new Response(null, { status: 302, headers: { location: paths.signIn(from) } });
}

/** The page a refused form stood on, when the browser tells and it is ours. */
function refererPath(request: Request): string {
  const referer = request.headers.get('referer');
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
