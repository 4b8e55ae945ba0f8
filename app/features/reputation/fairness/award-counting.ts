/**
 * The two ways in which awards are counted when rings are looked for.
 *
 * By what each says (see telling-award.ts): what somebody gives within one thread counts in full a few times only, since
 * people vote for what stands in the thread that they read. Little is left of a ring that does everything in one thread,
 * though. So awards are counted every one as well, against a bound as much wider as honest votes lie closer when they
 * are counted so.
 */
export const countings = ['telling', 'every'] as const;
export type Counting = (typeof countings)[number];

/**
 * How much clumpier than dice honest votes may be. People vote where they read, so that their votes come in clumps; the
 * surprise is divided by this, as the variance of clumped counts is (quasi-likelihood, McCullagh and Nelder 1989). The
 * figures here that are chosen and not derived: `npm run bench -- --only fairness` shows what they do to honest people.
 */
export const clumpingOf: Readonly<Record<Counting, number>> = { telling: 2.5, every: 5 };
