import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { json } from '@remix-run/node';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { leastWeight } from '#app/features/products/catalogue-rank';
import { getCataloguePrior } from '#app/features/products/product-queries.server';
import { helpfulRank } from '#app/features/reviews/helpful-rank';
import { proofLevels, proofWords } from '#app/features/reviews/proof';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'How reviews are counted' }];

/** Pairs that people guess wrong: few votes against many. */
const examples = [
  { helpful: 1, unhelpful: 0 },
  { helpful: 9, unhelpful: 1 },
  { helpful: 90, unhelpful: 10 },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const { mean, weight } = await getCataloguePrior(db);
  visit.keep('products');
  return json({
    mean: mean.toFixed(2),
    weight,
    examples: examples.map((votes) => ({
      ...votes,
      rank: helpfulRank(votes.helpful, votes.unhelpful).toFixed(3),
    })),
  });
}

export default function HowReviewsCount() {
  const data = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="How reviews are counted"
        lead="What the labels mean, what the two averages hold, and in which order things stand."
      />
      <Section title="The ladder of proof">
        <dl className="record">
          {proofLevels.map((level) => (
            <div key={level} className="record__row">
              <dt>{proofWords[level].label}</dt>
              <dd>{proofWords[level].meaning}</dd>
            </div>
          ))}
        </dl>
        <div className="prose">
          <p>
            Whether a review was paid for, and whether its writer works for the brand or is close to somebody
            who does, stands beside it as well: by their role here, by their mail address, or by their own
            word. What the brand gives for reviews it declares beforehand: the form says so, each review
            inside it is marked with what was given, and nobody can take the mark away.
          </p>
        </div>
      </Section>
      <Section title="Two averages">
        <div className="prose">
          <p>
            The first counts every published review, the second only those that are order matched, unrewarded
            and by customers. Both use what a review says now; what it said first stays in its history. Each
            opens to the reviews that it counts.
          </p>
          <p>
            Whether a review is published never depends on its stars:{' '}
            <a href={paths.rulesOfReviews()}>the rules</a>.
          </p>
        </div>
      </Section>
      <WhenAPersonLooks />
      <Section title="Most helpful first" id="helpful">
        <div className="prose">
          <p>
            Readers say of a review that it helped, or that it did not, each once. With p the share of
            “helpful” among n votes and z = 1.96, a review stands at (p + z²/2n − z·√((p(1 − p) + z²/4n)/n)) ÷
            (1 + z²/n): the lower end of Wilson’s 95 % interval (E. B. Wilson, Journal of the American
            Statistical Association 22, 1927). One vote of one is a weak promise, ninety of a hundred a strong
            one.
          </p>
        </div>
        <Table
          caption="For example"
          columns={[
            { label: 'Helpful', figure: true },
            { label: 'Not', figure: true },
            { label: 'Rank', figure: true },
          ]}
        >
          {data.examples.map(({ helpful, unhelpful, rank }) => (
            <tr key={rank}>
              <td className="table__figure">{helpful}</td>
              <td className="table__figure">{unhelpful}</td>
              <td className="table__figure">{rank}</td>
            </tr>
          ))}
        </Table>
        <div className="prose">
          <p>“Most critical” puts the fewest stars first, and of those the most helpful.</p>
        </div>
      </Section>
      <BestProducts mean={data.mean} weight={data.weight} />
    </Page>
  );
}

function WhenAPersonLooks() {
  return (
    <Section title="When a person looks first" id="signals">
      <div className="prose">
        <p>
          Some reviews wait for a person: by a published rule, or because of how they came (the words of
          another review, several accounts in one browser, many reviews at once, an account of the last days,
          an account that does nothing but review). It takes more than one such thing, or a plain one, and an
          order speaks against most. The author is told, the team sees the evidence, and without an objection
          for a listed reason the review appears by itself. The stars and the tone are not looked at.
        </p>
        <p>
          To tell whether several accounts review in one browser, sending a review sets a random name in a
          cookie of this site; a keyed hash of it is kept with the review for 30 days, then forgotten. Nothing
          else about the browser is read or kept.
        </p>
      </div>
    </Section>
  );
}

function BestProducts(data: { mean: string; weight: number }) {
  return (
    <Section title="Best products first" id="products">
      <div className="prose">
        <p>
          A product’s own average says little when few have judged it. So each begins with {data.weight}{' '}
          imagined reviews of the catalogue’s average, {data.mean} stars, and its own are added: (
          {data.weight} × {data.mean} + its stars) ÷ ({data.weight} + its reviews). The {data.weight} is how
          many reviews the product in the middle of the catalogue has, at least {leastWeight}. Products
          without a review stand last. It is a Bayesian average: the more people judge, the less the catalogue
          says.
        </p>
      </div>
    </Section>
  );
}
