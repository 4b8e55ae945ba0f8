import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  LiveReload,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPanel } from './components/error-panel';
import { AppFrame } from './components/frame/app-frame';
import { useNonce } from './components/nonce-context';
import { Flash } from './components/notice';
import { NowContext } from './components/now-context';
import { TeamContext } from './components/team-context';
import { Page } from './components/page';
import { clearedFlashCookie } from './http/cookies.server';
import { loadFrame } from './http/frame.server';
import { allowAnyone } from './http/guard.server';
import stylesHref from './styles/app.css';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesHref },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.brand.name ?? 'Vouch' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const frame = await loadFrame(ctx, args.request);
  return json(frame, frame.flash ? { headers: { 'set-cookie': clearedFlashCookie() } } : {});
}

/** What stands around an error page when the frame itself could not be read. */
const bareFrame = {
  brand: { name: 'Vouch', isDemo: false },
  boards: [],
  moreBoards: false,
  viewer: null,
  staffLinks: [],
  theme: 'auto',
  flash: null,
  now: null,
} as const;

/** The document around every page and every error page. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root') ?? bareFrame;
  const nonce = useNonce();
  const { pathname, search } = useLocation();
  const { brand, theme } = frame;
  return (
    <html lang="en" dir="ltr" data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {brand.isDemo ? <meta name="robots" content="noindex" /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        <NowContext.Provider value={frame.now}>
          <TeamContext.Provider value={`${brand.name} team`}>
            <AppFrame
              brand={{ name: brand.name }}
              viewer={frame.viewer}
              pathname={pathname}
              theme={theme}
              boards={frame.boards}
              moreBoards={frame.moreBoards}
              staffLinks={frame.staffLinks}
              query={pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : undefined}
              demo={
                brand.isDemo ? 'This is the demo brand: its people and their words are invented.' : undefined
              }
              flash={frame.flash ? <Flash message={frame.flash} /> : undefined}
            >
              {children}
            </AppFrame>
          </TeamContext.Provider>
        </NowContext.Provider>
        {frame.viewer ? <PageScripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

/** Only signed-in people get scripts: a reader's page is text, styles and pictures. */
function PageScripts({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <ScrollRestoration {...(nonce ? { nonce } : {})} />
      <Scripts {...(nonce ? { nonce } : {})} />
      <LiveReload {...(nonce ? { nonce } : {})} />
    </>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const sentence =
    isRouteErrorResponse(error) && status === 403 && typeof error.data === 'string' ? error.data : undefined;
  return (
    <Page width="reading">
      <ErrorPanel status={status}>{sentence}</ErrorPanel>
    </Page>
  );
}
