import type { Access } from '#app/route-table';
import { routeTable } from '#app/route-table';

/** Who looks at a page: somebody without an account, or one of the four demo accounts. */
export type Viewer = 'stranger' | 'customer' | 'moderator' | 'marketer' | 'admin';

const viewersOf: Record<Access, Viewer[]> = {
  // A page for everybody has two faces: a signed-out one without script, and one with the tools of a member.
  anyone: ['stranger', 'customer'],
  member: ['customer'],
  team: ['moderator'],
  moderator: ['moderator'],
  marketer: ['marketer'],
  admin: ['admin'],
};

/** Every page of the site with each of its faces: patterns of the route table, buttons left out. */
export const pagesToSee = routeTable
  .filter((row) => row.file.endsWith('.tsx') && !row.posts)
  .flatMap(({ path, access }) => viewersOf[access].map((viewer) => ({ pattern: path, viewer })));
