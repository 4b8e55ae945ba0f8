import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mayBeCopied } from '#app/features/reviews/signals/weigh-review.server';
import { likenessOf, nearly, printOf } from '#app/features/rules/text-print.server';
import { meanOf, scoreExceededBy, trainOn } from './text-statistics';
import type { Trial } from './trial';

interface Review {
  text: string;
  author: string;
  stars: number;
}

/** Of reviews by customers at most so many may be held for the words of others. */
const mostHeld = 0.01;
/** Of each shop, so that the trial ends within a minute. */
const atMost = 6_000;

/**
 * What signals do to real reviews: how many of those that were paid for, and of those by customers of shops, have the words
 * of others; and what text statistics would do, which is why none are used.
 */
export const signalsTrial: Trial = {
  name: 'signals',
  about: 'fake-review signals on real reviews, paid for and not; what text statistics would hold',
  run({ data, say }) {
    const hotels = linesOf<{ text: string; label: string; hotel: string }>(
      path.join(data, 'moderation/deceptive-reviews.jsonl.gz'),
    ).map(({ text, label, hotel }, at) => ({
      text,
      hotel,
      madeUp: label === 'deceptive',
      author: String(at),
      stars: 0,
    }));
    const findings: string[] = [];
    const copied = (madeUp: boolean) => countCopied(hotels.filter((one) => one.madeUp === madeUp));
    const [paid, honest] = [copied(true), copied(false)];
    say(`words of others: ${paid} of the paid-for, ${honest} of the others`);
    const held = heldOut(hotels);
    const judge = trainOn(hotels);
    const shops = shopsIn(data).map(({ name, reviews }) => {
      const share = countCopied(reviews) / reviews.length;
      if (share > mostHeld)
        findings.push(`${name}: ${percent(share)} of its reviews would be held as copies`);
      const over = (stars: number) =>
        meanOf(
          reviews.filter((one) => one.stars === stars).map((one) => Number(judge(one.text) > held.threshold)),
        );
      return `${name} ${percent(share)} copies, text statistics ${percent(over(1))} of one star and ${percent(over(5))} of five`;
    });
    const counts = `${paid} of ${hotels.length / 2} paid-for and ${honest} of ${hotels.length / 2} other reviews have the words of others; text statistics find ${percent(held.recall)} of the paid-for in hotels not learned from, at 1 % false; in shops they would hold: ${shops.join('; ')}`;
    return Promise.resolve({ counts, findings });
  },
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function linesOf<Line>(file: string): Line[] {
  return gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function shopsIn(data: string): Array<{ name: string; reviews: Review[] }> {
  return readdirSync(data)
    .filter((name) => name.startsWith('reviews-'))
    .map((name) => ({
      name,
      reviews: linesOf<{ title: string | null; body: string | null; userId: string | null; rating: number }>(
        path.join(data, name, 'reviews.jsonl.gz'),
      )
        .slice(0, atMost)
        .map(({ title, body, userId, rating }) => ({
          ...{ text: `${title ?? ''}\n${body ?? ''}`, author: userId ?? '', stars: rating },
        })),
    }));
}

/** How many say what somebody else has said before, if they came in this order. */
function countCopied(reviews: readonly Review[]): number {
  const seen = new Map<string, Review[]>();
  let copies = 0;
  for (const review of reviews) {
    const print = mayBeCopied(review.text) ? printOf(review.text) : null;
    if (!print) continue;
    const alike = [print.exact, ...print.bands].flatMap((key) => seen.get(key) ?? []);
    if (
      alike.some((other) => other.author !== review.author && likenessOf(other.text, review.text) >= nearly)
    )
      copies += 1;
    for (const key of [print.exact, ...print.bands])
      seen.set(key, [...(seen.get(key) ?? []), review].slice(-20));
  }
  return copies;
}

/** Learned from all hotels but one and tried on that one, for each; the threshold is the one that 1 % of honest ones exceed. */
function heldOut(hotels: ReadonlyArray<{ text: string; hotel: string; madeUp: boolean }>) {
  const scored = [...new Set(hotels.map(({ hotel }) => hotel))].flatMap((left) => {
    const judge = trainOn(hotels.filter(({ hotel }) => hotel !== left));
    return hotels
      .filter(({ hotel }) => hotel === left)
      .map(({ text, madeUp }) => ({ madeUp, score: judge(text) }));
  });
  const scoresOf = (madeUp: boolean) =>
    scored.filter((one) => one.madeUp === madeUp).map(({ score }) => score);
  const threshold = scoreExceededBy(0.01, scoresOf(false));
  return { threshold, recall: meanOf(scoresOf(true).map((score) => Number(score > threshold))) };
}
