import type { ReactNode } from 'react';
import { classNames } from '#app/lib/class-names';
import { SkipLink } from '../skip-link';
import { BottomBar } from './bottom-bar';
import { Rail } from './rail';
import { Shortcuts } from './shortcuts';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import type { FrameLink, FrameViewer, Theme } from './viewer';

export interface AppFrameProps {
  brand: { name: string; logoSrc?: string | null | undefined };
  /** Null for somebody who is not signed in. */
  viewer: FrameViewer | null;
  /** The path of this page, to mark where we are. */
  pathname: string;
  theme: Theme;
  /** The boards this viewer may read, in their order. */
  boards: readonly FrameLink[];
  /** Whether there are more than these. */
  moreBoards?: boolean;
  /** The team's rooms that this viewer may enter; empty for customers. */
  staffLinks?: readonly FrameLink[] | undefined;
  /** What was searched for, when this is a search page. */
  query?: string | undefined;
  /** The words of the demo banner, when this is the demo. */
  demo?: ReactNode | undefined;
  /** Said once, after an act: a `<Flash>`. */
  flash?: ReactNode | undefined;
  /** The page: exactly one `<Page>`, which holds `<main>`. */
  children: ReactNode;
}

/** What is the same on every page. All of it is links and forms: it works before, and without, any script. */
export function AppFrame(props: AppFrameProps) {
  const { boards, moreBoards = false, staffLinks = [], pathname, demo, flash, children } = props;
  const railed = boards.length > 0 || staffLinks.length > 0;
  return (
    <>
      <SkipLink />
      {demo ? (
        <div className="demo-banner" role="region" aria-label="Demonstration">
          {demo}
        </div>
      ) : null}
      <SiteHeader {...props} />
      <div className={classNames('frame', railed && 'frame--railed')}>
        {railed ? <Rail {...{ boards, moreBoards, staffLinks, pathname }} /> : null}
        <div className="frame__page">
          {flash}
          {children}
        </div>
      </div>
      <SiteFooter theme={props.theme} pathname={pathname} />
      <BottomBar viewer={props.viewer} pathname={pathname} />
      {props.viewer ? <Shortcuts /> : null}
    </>
  );
}
