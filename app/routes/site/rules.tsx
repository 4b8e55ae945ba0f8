import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { allowAnyone } from '#app/http/guard.server';

export const meta: MetaFunction = () => [{ title: 'Rules' }];

export async function loader(args: LoaderFunctionArgs) {
  const { visit } = await allowAnyone(args);
  visit.keep();
  return null;
}

export default function Rules() {
  return (
    <Page width="reading">
      <PageHeader title="Rules" lead="Short, and the same for everybody, the team included." />
      <div className="prose">
        <h2>How we talk</h2>
        <ul>
          <li>Be useful and kind. Argue about things, not about people.</li>
          <li>
            Say so when you work for the brand, got something for a review, or are related to somebody who
            does.
          </li>
          <li>No advertising, no other people's private data, nothing you may not publish.</li>
        </ul>
        <h2>How reviews are published</h2>
        <ul>
          <li>
            Whether a review appears never depends on its stars: the rule that decides does not see them.
          </li>
          <li>A review can be withheld only for a listed reason, and its author is told which one.</li>
          <li>
            “Order matched” means that the shop's own order row names the product and the reviewer's confirmed
            address.
          </li>
        </ul>
        <h2>How we moderate</h2>
        <ul>
          <li>Anybody can flag a post or a review with a reason. A person of the team decides.</li>
          <li>The author reads the decision and its reason. Suspensions have an end.</li>
          <li>Links in the first posts of a new member wait until somebody of the team has seen them.</li>
          <li>Each act of the team is written into a log that cannot be changed.</li>
        </ul>
      </div>
    </Page>
  );
}
