/** The picture of a badge: of this size, which is what places that show links ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Whether a badge may be shown elsewhere: it stands, its member is here for everybody to see and chose so. */
export function isShared(grant: {
  sharedAt: string | null;
  revokedAt: string | null;
  isPublic: boolean;
}): boolean {
  return grant.sharedAt !== null && grant.revokedAt === null && grant.isPublic;
}
