import { PageHeader } from '#app/components/page-header';
import { paths } from '#app/lib/paths';

interface NewThreadHeaderProps {
  product: { name: string } | null;
  /** The board that was asked for (or none), where articles can be written; null where they cannot. */
  articlesIn: string | null;
}

/** What is begun here, and the other page for what is meant to last. */
export function NewThreadHeader({ product, articlesIn }: NewThreadHeaderProps) {
  return (
    <>
      <PageHeader
        title="Start a thread"
        lead={
          product
            ? `About ${product.name}.`
            : 'A good title says what somebody with the same question would type.'
        }
      />
      {articlesIn === null ? null : (
        <p>
          Is it meant to last? <a href={paths.newArticle({ board: articlesIn })}>Write an article</a>
        </p>
      )}
    </>
  );
}
