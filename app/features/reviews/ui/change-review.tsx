import { useForm, type SubmissionResult } from '@conform-to/react';
import type { FormDraft } from '#app/components/composer-draft';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import type { SafeHtml } from '#app/lib/safe-html';
import type { Attribute } from '../attribute';
import { maxSideLength, maxTitleLength } from '../review';
import type { ReviewDraft } from '../review-draft.server';
import { ReviewForm } from './review-form';

interface ChangeReviewProps {
  change: {
    product: string;
    given: string | null;
    start: Partial<ReviewDraft>;
    attributes: readonly Attribute[];
    draft: FormDraft;
  };
  answer: { result: SubmissionResult; preview: SafeHtml | null } | undefined;
  lead: string;
  submit: string;
}

/** The page on which the author of a review changes what it says. */
export function ChangeReview({ change, answer, lead, submit }: ChangeReviewProps) {
  const { product, given, start, draft, attributes } = change;
  const [form, fields] = useForm<ReviewDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: {
      stars: { required: true },
      title: { required: true, maxLength: maxTitleLength },
      body: { required: true },
      pros: { maxLength: maxSideLength },
      cons: { maxLength: maxSideLength },
      incentive: { required: true },
      relation: { required: true },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader title={`Your review of ${product}`} lead={lead} />
      <ReviewForm
        form={form}
        fields={fields}
        submit={submit}
        draft={draft}
        attributes={attributes}
        given={given}
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}
