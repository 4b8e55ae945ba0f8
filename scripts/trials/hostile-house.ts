import { feedAccountForms } from './feed-account-forms';
import { feedAnswering } from './feed-answering';
import { feedFilms } from './feed-films';
import { feedGroups } from './feed-groups';
import { feedHeldAppeals } from './feed-held-appeals';
import { feedKinds } from './feed-kinds';
import { feedOrder } from './feed-order';
import { feedModeration, feedReviews, feedThreads } from './feed-posts';
import { feedPoints } from './feed-points';
import { feedRecognition } from './feed-recognition';
import { feedRemainingForms } from './feed-remaining-forms';
import { feedSearches } from './feed-searches';
import { feedTeamForms } from './feed-team-forms';
import { feedTestimonials } from './feed-testimonials';
import type { FieldFeeding } from './field-feeding';
import { bringPeople, type HostilePeople } from './hostile-people';
import type { TrialHouse } from './trial-house';

/** Fills a house by its own forms, as the people who would use them, with nothing but hostile strings. */
export async function fillHouse(house: TrialHouse, feeding: FieldFeeding): Promise<HostilePeople> {
  const people = await bringPeople(house, feeding);
  await feedAccountForms(house, feeding, people);
  await feedThreads(house, feeding, people);
  await feedReviews(house, feeding, people);
  await feedModeration(house, feeding, people);
  await feedTeamForms(house, feeding, people);
  await feedGroups(house, feeding, people);
  await feedKinds(house, feeding, people);
  await feedAnswering(house, feeding, people);
  await feedOrder(house, feeding, people);
  await feedPoints(house, feeding, people);
  await feedHeldAppeals(house, feeding, people);
  await feedTestimonials(house, feeding, people);
  await feedFilms(house, feeding);
  await feedRecognition(house, feeding, people);
  await feedRemainingForms(house, feeding, people);
  await feedSearches(house, feeding, people);
  return people;
}
