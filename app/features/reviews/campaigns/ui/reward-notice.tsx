import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';

/** Said before somebody writes: what they get, that it depends on nothing they say, and that everybody will see it. */
export function RewardNotice({ given }: { given: string }) {
  return (
    <Notice title="You get something for this review">
      <p>
        <strong dir="auto">{given}</strong>. Whatever you say and however many stars you give. Your review
        will be marked with it, and so <a href={paths.howReviewsCount()}>counts in the first average only</a>.
      </p>
    </Notice>
  );
}
