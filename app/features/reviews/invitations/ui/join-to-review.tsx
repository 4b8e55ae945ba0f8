import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { ActionForm } from '#app/components/action-form';
import { Button, ButtonLink } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { paths } from '#app/lib/paths';

interface JoinToReviewProps {
  /** Who looks: somebody signed in under another address, a member who is not signed in, or somebody without an account. */
  who: string;
  product: { slug: string; name: string };
  inviteKey: string;
  form: Pick<FormMetadata<{ displayName: string }, string[]>, 'id' | 'errors' | 'noValidate'>;
  fields: { displayName: FieldMetadata<string, { displayName: string }, string[]> };
}

/** The way from a letter to the form: sign in, or say by which name one wants to be read. And the way out. */
export function JoinToReview({ who, product, inviteKey, form, fields }: JoinToReviewProps) {
  return (
    <>
      {who === 'another' ? (
        <p>
          You are signed in with another address than the one this letter went to.{' '}
          <a href={paths.newReview(product.slug)}>Write your review all the same</a>; it will not say that you
          were invited.
        </p>
      ) : null}
      {who === 'member' ? (
        <p>
          <ButtonLink href={paths.signIn(paths.newReview(product.slug))} variant="primary">
            Sign in and write your review
          </ButtonLink>
        </p>
      ) : null}
      {who === 'nobody' ? (
        <form method="post" className="form" id={form.id} noValidate={form.noValidate}>
          <FormErrors errors={form.errors} />
          <TextField
            field={fields.displayName}
            label="Your name"
            hint="As others will see it beside your review. Your address is shown to nobody."
            autoComplete="name"
          />
          <div className="form__actions">
            <Button variant="primary">Go on to the review</Button>
          </div>
        </form>
      ) : null}
      <div className="cluster">
        <ActionForm action={paths.declineInvitation(inviteKey)} variant="quiet">
          I would rather not review this
        </ActionForm>
        <a href={paths.unsubscribe(inviteKey)}>Invite me to nothing any more</a>
      </div>
    </>
  );
}
