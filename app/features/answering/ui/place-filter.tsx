import type { ReactNode } from 'react';
import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';

interface Choice {
  slug: string;
  name: string;
}

interface PlaceFilterProps {
  action: string;
  boards: readonly Choice[];
  board: string | null;
  products?: readonly Choice[] | undefined;
  product?: string | null | undefined;
  /** More to choose by. */
  children?: ReactNode | undefined;
}

const choicesOf = (places: readonly Choice[]) =>
  places.map(({ slug, name }) => ({ value: slug, label: name }));

/** Which boards and products to look at: a form that asks, so that each part has an address. */
export function PlaceFilter({ action, boards, board, products, product, children }: PlaceFilterProps) {
  return (
    <form method="get" action={action} className="queue-filter">
      <Select
        field={{ id: 'board', name: 'board', initialValue: board ?? '', needed: true }}
        label="Board"
        choices={choicesOf(boards)}
        empty="Every board"
      />
      {products ? (
        <Select
          field={{ id: 'product', name: 'product', initialValue: product ?? '', needed: true }}
          label="Product"
          choices={choicesOf(products)}
          empty="Every product"
        />
      ) : null}
      {children}
      <Button>Show</Button>
    </form>
  );
}
