import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { Button } from '#app/components/button';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxAttributes } from '#app/lib/rating-cell';
import { listAttributes, listAttributesByCategory } from '#app/features/reviews/attribute-queries.server';
import {
  attributesDraft,
  setAttributes,
  type AttributesForm,
} from '#app/features/reviews/set-attributes.server';
import { AttributeRows } from '#app/features/reviews/ui/attribute-rows';
import { CategoryAttributes } from '#app/features/reviews/ui/category-attributes';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'What reviewers rate in detail' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  const category = new URL(args.request.url).searchParams.get('category');
  const asked = category === null ? [] : await listAttributes(db, category);
  return json({
    category,
    rows: asked.map(({ name, low, high }) => ({ name, low, high })),
    categories: category === null ? await listAttributesByCategory(db) : [],
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, attributesDraft);
  if (!form.ok) return form.reply();
  const set = await setAttributes(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem), status: 403 });
  return seeOther(
    paths.reviewAttributes(),
    'Saved. Answers that people gave before stay with their reviews.',
  );
}

export default function ReviewAttributes() {
  const { category, rows, categories } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AttributesForm>({
    lastResult: lastResult ?? null,
    defaultValue: {
      category: category ?? '',
      attributes: Array.from({ length: maxAttributes }, (_, at) => rows[at] ?? {}),
    },
  });
  return (
    <Page width="reading">
      <Breadcrumbs trail={[{ href: paths.adminReviews(), label: 'Reviews' }]} />
      <PageHeader
        title={
          category === null
            ? 'What reviewers rate in detail'
            : `Reviews of ${category || 'products without a category'}`
        }
        lead="Beside the stars a review may place a product on a few scales of five, such as Fit, from Runs small to Runs large. Nobody has to, and nothing is decided by it."
      />
      {category === null ? (
        <CategoryAttributes categories={categories} />
      ) : (
        <form method="post" className="form" id={form.id}>
          <FormErrors errors={form.errors} />
          <FormErrors errors={fields.attributes.errors} />
          <input type="hidden" name={fields.category.name} value={category} />
          <AttributeRows rows={fields.attributes.getFieldList().map((row) => row.getFieldset())} />
          <p className="small muted">
            Empty rows ask nothing. What you change or take out is asked no more; what people answered stays
            with their reviews, in the words they were asked with.
          </p>
          <div className="form__actions">
            <Button variant="primary">Save</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
