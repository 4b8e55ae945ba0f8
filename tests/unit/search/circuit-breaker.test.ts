import { expect, it } from 'vitest';
import { CircuitBreaker } from '#search/circuit-breaker';

it('lets everybody ask until something fails, then nobody for a second', () => {
  const breaker = new CircuitBreaker();
  expect([breaker.mayAsk(0), breaker.mayAsk(0)]).toEqual([true, true]);
  expect(breaker.failed(0)).toBe(true);
  expect([breaker.mayAsk(0), breaker.mayAsk(999)]).toEqual([false, false]);
});

it('sends one ahead after the pause, and everybody once that one came back', () => {
  const breaker = new CircuitBreaker();
  breaker.failed(0);
  expect([breaker.mayAsk(1_000), breaker.mayAsk(1_000)]).toEqual([true, false]);
  breaker.succeeded();
  expect([breaker.mayAsk(1_001), breaker.mayAsk(1_001)]).toEqual([true, true]);
});

it('waits twice as long after each failure, half a minute at most', () => {
  const breaker = new CircuitBreaker();
  breaker.failed(0);
  const asked: number[] = [];
  for (let now = 0; now < 200_000; now += 500) {
    if (!breaker.mayAsk(now)) continue;
    asked.push(now);
    breaker.failed(now);
  }
  expect(asked).toEqual([1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000, 121_000, 151_000, 181_000]);
});

it('takes the failures of all who asked at once for one', () => {
  const breaker = new CircuitBreaker();
  expect([breaker.failed(0), breaker.failed(5), breaker.failed(9)]).toEqual([true, false, false]);
  expect(breaker.mayAsk(1_000)).toBe(true);
});
