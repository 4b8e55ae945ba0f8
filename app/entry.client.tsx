import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { KeepTypedEarly, watchTypedEarly } from '#app/components/typed-early';

const early = watchTypedEarly(document);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <KeepTypedEarly early={early}>
        <RemixBrowser />
      </KeepTypedEarly>
    </StrictMode>,
  );
});
