import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ErrorPanel } from './error-panel';
import { Page } from './page';
import { PageHeader } from './page-header';
import { SignInForm } from './sign-in-form';

/** The answer of a page of writing, as far as the words are concerned. */
interface TypedWords {
  result: { initialValue?: Record<string, unknown> | null };
}

/** The error page of every page of writing: whatever went wrong, what somebody typed is still there. */
export function WritingError({ answer }: { answer: TypedWords | undefined }) {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kept: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (status === 401 && isKeptWriting(kept)) return <SignInAgain {...kept} />;
  const body = answer?.result.initialValue?.['body'];
  return (
    <Page width="reading">
      <ErrorPanel status={status} />
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

/** A form that waits for its writer, as the guard throws it. */
interface KeptWriting {
  kept: string;
  next: string;
  hadFiles: boolean;
}

function isKeptWriting(data: unknown): data is KeptWriting {
  return typeof data === 'object' && data !== null && 'kept' in data && 'next' in data;
}

function SignInAgain({ kept, next, hadFiles }: KeptWriting) {
  return (
    <Page width="narrow">
      <PageHeader
        title="Sign in again"
        lead={`You were signed out meanwhile, so nothing was posted. What you had typed is kept and comes back with you${hadFiles ? '; photos have to be chosen again' : ''}.`}
      />
      <SignInForm
        form={{ id: 'sign-in-again' }}
        fields={{
          email: { id: 'sign-in-email', name: 'email', required: true, maxLength: 254 },
          password: { id: 'sign-in-password', name: 'password', required: true },
          kept: { id: 'sign-in-kept', name: 'kept', initialValue: kept },
        }}
        next={next}
      />
    </Page>
  );
}
