import Tag from 'lucide/dist/esm/icons/tag.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';

interface CategoryAttributesProps {
  categories: ReadonlyArray<{ category: string; products: number; names: string[] }>;
}

/** The categories of the catalogue with what their reviewers are asked. */
export function CategoryAttributes({ categories }: CategoryAttributesProps) {
  if (categories.length === 0)
    return (
      <EmptyState icon={Tag} title="No products yet">
        Categories come with the catalogue.
      </EmptyState>
    );
  return (
    <Table
      caption="Categories"
      stacked
      columns={[{ label: 'Category' }, { label: 'Products', figure: true }, { label: 'Asked' }]}
    >
      {categories.map(({ category, products, names }) => (
        <tr key={category}>
          <th scope="row">
            <a href={paths.reviewAttributes({ category })}>{category || 'Without a category'}</a>
          </th>
          <td className="table__figure">{formatCount(products)}</td>
          <td>{names.length > 0 ? names.join(', ') : 'Only the stars'}</td>
        </tr>
      ))}
    </Table>
  );
}
