/** How long a server is left alone after its first failure; each further one doubles it. */
const shortestPause = 1_000;
/** Whoever has come back is noticed within this time. */
const longestPause = 30_000;

/**
 * Keeps readers from waiting for a server that is away or slow: after a failure nobody asks it for a while, then one
 * asks on behalf of all, and only its success lets the others ask again. Times are milliseconds of any one clock.
 */
export class CircuitBreaker {
  private failures = 0;
  private closedUntil = 0;

  /** Whether to ask now. While the server is on probation, yes to one at a time, with a longer pause after it. */
  mayAsk(now: number): boolean {
    if (this.failures === 0) return true;
    if (now < this.closedUntil) return false;
    this.pause(now);
    return true;
  }

  succeeded(): void {
    this.failures = 0;
  }

  /**
   * Answers whether this is news. Many may have asked before the first heard nothing: together they count as one
   * failure.
   */
  failed(now: number): boolean {
    const isNews = this.failures === 0;
    if (isNews) this.pause(now);
    return isNews;
  }

  private pause(now: number): void {
    this.closedUntil = now + Math.min(longestPause, shortestPause * 2 ** this.failures);
    this.failures += 1;
  }
}
