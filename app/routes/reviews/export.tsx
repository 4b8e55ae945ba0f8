import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { reviewTools } from '#app/features/integrations/review-tools/known-tools';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Take reviews along' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reviews.export', null));
  const plainFirst = [...reviewTools].sort((a, b) => Number(b.name === 'plain') - Number(a.name === 'plain'));
  return json({ tools: plainFirst.map(({ name, title }) => ({ value: name, label: title })) });
}

export default function ExportReviews() {
  const { tools } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        before={<a href={paths.products()}>Products</a>}
        title="Take reviews along"
        lead="Every published review with its proof, as a CSV file that another tool takes in. No address of anybody is in it."
      />
      <form method="post" action={paths.makeReviewExport()} className="form">
        <Select
          field={{ id: 'tool', name: 'tool', required: true }}
          label="Columns of"
          hint="Plain CSV holds all there is: proof, incentive and relation too."
          choices={tools}
        />
        <TextField
          field={{ id: 'product', name: 'product', maxLength: 200 }}
          label="Only this product"
          hint="Its SKU. Left empty, all products."
        />
        <TextField
          field={{ id: 'purpose', name: 'purpose', required: true, minLength: 3, maxLength: 200 }}
          label="What is it for?"
          hint="Stands in the log beside your name."
        />
        <div className="form__actions">
          <Button variant="primary">Make the file</Button>
          <a href={paths.exportLog()}>Files made before</a>
        </div>
      </form>
    </Page>
  );
}
