import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ErrorPanel } from '#app/components/error-panel';
import { Page } from '#app/components/page';

/** The answer of a page of writing, as far as the words are concerned. */
interface TypedWords {
  result: { initialValue?: Record<string, unknown> | null };
}

/** The error page of a page of writing: what somebody typed is shown with it, to be copied. */
export function KeptWords({ answer }: { answer: TypedWords | undefined }) {
  const error = useRouteError();
  const body = answer?.result.initialValue?.['body'];
  return (
    <Page width="reading">
      <ErrorPanel status={isRouteErrorResponse(error) ? error.status : 500} />
      {typeof body === 'string' ? (
        <div className="field">
          <label className="field__label" htmlFor="kept-words">
            What you had typed
          </label>
          <textarea id="kept-words" className="input" rows={8} readOnly defaultValue={body} dir="auto" />
        </div>
      ) : null}
    </Page>
  );
}
