import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Receipt, sumOf, type ReceiptTerm } from '#app/components/receipt';

const figuresOf = (page: string) => [...page.matchAll(/<td>([^<]*)<\/td>/g)].map((match) => match[1]);

it('shows a total that is exactly the sum of its lines', () => {
  const terms = [18_250, 12_000, 9_125, 8_460].map((amount, index) => ({ label: `Term ${index}`, amount }));
  const page = renderToStaticMarkup(<Receipt title="Score" terms={terms} scale={1000} />);
  expect(figuresOf(page)).toEqual(['18.250', '12.000', '9.125', '8.460', '47.835']);
});

it('shows what is held or reversed without adding it', () => {
  const terms: ReceiptTerm[] = [
    { label: 'Answer accepted', amount: 15 },
    { label: 'Helpful vote', amount: 2, state: 'held' },
    { label: 'Helpful vote', amount: 2, state: 'reversed' },
  ];
  expect(sumOf(terms)).toBe(15);
  const page = renderToStaticMarkup(<Receipt title="Points" terms={terms} />);
  expect(figuresOf(page)).toEqual(['15', '2', '2', '15']);
  expect(page).toContain('Held, not counted.');
  expect(page).toContain('Reversed, not counted.');
});

it('divides for an average, and has none of nothing', () => {
  const average = (amount: number, divisor: number) =>
    figuresOf(
      renderToStaticMarkup(
        <Receipt
          title="Average"
          terms={[{ label: '5 stars', amount }]}
          dividedBy={{ label: 'Reviews', divisor, resultLabel: 'Average' }}
        />,
      ),
    ).at(-1);
  expect(average(641, 142)).toBe('4.51');
  expect(average(0, 0)).toBe('none yet');
});

it('adds up for any terms', () => {
  for (let round = 0; round < 200; round += 1) {
    const terms = Array.from({ length: 1 + (round % 9) }, (_, n) => ({
      label: `${n}`,
      amount: ((round + 1) * 7919 * (n + 3)) % 60_001,
    }));
    const page = renderToStaticMarkup(<Receipt title="Score" terms={terms} scale={1000} />);
    const figures = figuresOf(page).map((figure) => Math.round(Number(figure?.replaceAll(',', '')) * 1000));
    const total = figures.pop();
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(total);
  }
});
