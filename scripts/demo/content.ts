import { boards } from './content/boards';
import { campaigns } from './content/campaigns';
import { company } from './content/company';
import { consents } from './content/consents';
import { follows } from './content/follows';
import { appeals, decisions, flags, sanctions, taken } from './content/moderation';
import { groups } from './content/groups';
import { occasions } from './content/occasions';
import { orders } from './content/orders';
import { people } from './content/people';
import { customerPhotos } from './content/pictures';
import { categories, products } from './content/products';
import { challenges, redemptions, rewards } from './content/rewards';
import { reviews } from './content/reviews';
import { savedReplies } from './content/saved-replies';
import { teamActs } from './content/team-acts';
import { testimonials, walls } from './content/testimonials';
import { threads } from './content/threads';
import { waitingArticles } from './content/waiting-articles';
import type { DemoContent } from './content/types';

/**
 * The demo brand, whole: a company that does not exist, its customers and eighteen months of what they said.
 *
 * Every word, name and drawing was made for Vouch. `checkDemoContent` says whether it still holds together.
 */
export const demoContent: DemoContent = {
  company,
  boards,
  groups,
  people,
  categories,
  products,
  threads,
  waitingArticles,
  teamActs,
  reviews,
  campaigns,
  orders,
  flags,
  decisions,
  sanctions,
  taken,
  appeals,
  consents,
  follows,
  savedReplies,
  testimonials,
  walls,
  challenges,
  occasions,
  rewards,
  redemptions,
  customerPhotos: Object.keys(customerPhotos),
};
