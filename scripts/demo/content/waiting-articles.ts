import { keys } from './keys';
import type { WaitingArticle } from './types';

/** What members have written to last, and nobody of the team has read yet. */
export const waitingArticles: WaitingArticle[] = [
  {
    board: 'table',
    by: 'jonas',
    daysAgo: 1,
    at: '20:25',
    title: 'Seasoning a Farrier on an induction hob, in an evening',
    tags: keys('care induction'),
    body: `A gas flame forgives; an induction hob heats a ring and leaves the rim cold. Over the coil I measured 228 °C, at the rim 141. This is what gave me an even black pan after three grey ones.

## Before you begin

- Wash off the factory wax with **hot water and a stiff brush**, twice. What is left of it turns into brown freckles.
- Dry it on the hob at the lowest setting for ten minutes. Steel that looks dry is not.

## The oil

Sunflower or grapeseed, a **teaspoon**. Rub it in, then wipe it out as though it had been a mistake. What you can still see is too much.

## The heat

| Step | Setting of nine | Minutes |
| --- | --- | --- |
| Warm through | 3 | 10 |
| First coat | 6 | 8 |
| Rest, off the hob | none | 15 |
| Second and third coat | 6 | 8 each |

Turn the pan a quarter every two minutes: the coil is smaller than the base, and the handle side stays pale otherwise.

## When it goes wrong

Sticky means too much oil: an hour in the oven at 200 °C, upside down. Bare patches after tomatoes mean nothing at all. Fry onions in it for a week.`,
  },
];
