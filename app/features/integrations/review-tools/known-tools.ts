import { fera } from './known/fera';
import { judgeMe } from './known/judge-me';
import { loox } from './known/loox';
import { okendo } from './known/okendo';
import { opinew } from './known/opinew';
import { plainFile } from './known/plain-file';
import { ryviu } from './known/ryviu';
import { shopify } from './known/shopify';
import { stamped } from './known/stamped';
import { trustpilot } from './known/trustpilot';
import { yotpo } from './known/yotpo';
import type { ReviewTool } from './review-tool';

/** Every tool whose files are known by their headings; a file that none of them knows is read as a plain one. */
export const reviewTools: readonly ReviewTool[] = [
  judgeMe,
  yotpo,
  okendo,
  loox,
  stamped,
  trustpilot,
  shopify,
  opinew,
  ryviu,
  fera,
  plainFile,
];

/** The tool of this name, or null. */
export function findReviewTool(name: string): ReviewTool | null {
  return reviewTools.find((tool) => tool.name === name) ?? null;
}
