import type { ReactNode } from 'react';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import Info from 'lucide/dist/esm/icons/info.mjs';
import OctagonAlert from 'lucide/dist/esm/icons/octagon-alert.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { classNames } from '#app/lib/class-names';
import { Icon } from './icon';

export type NoticeTone = 'plain' | 'positive' | 'warning' | 'danger';

const icons = { plain: Info, positive: CircleCheck, warning: TriangleAlert, danger: OctagonAlert };

interface NoticeProps {
  tone?: NoticeTone | undefined;
  title?: ReactNode | undefined;
  children?: ReactNode | undefined;
  actions?: ReactNode | undefined;
}

/** Something to know about this page: what happened, what was kept, what to do. */
export function Notice({ tone = 'plain', title, children, actions }: NoticeProps) {
  return (
    <div className={classNames('notice', tone !== 'plain' && `notice--${tone}`)}>
      <Icon of={icons[tone]} />
      <div>
        {title ? <p className="notice__title">{title}</p> : null}
        {children}
      </div>
      {actions ? <div className="notice__actions">{actions}</div> : null}
    </div>
  );
}

/** The answer to the act before this page ("Your reply is live"), said once and read aloud. */
export function Flash({ tone = 'positive', message }: { tone?: NoticeTone | undefined; message: string }) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'}>
      <Notice tone={tone}>{message}</Notice>
    </div>
  );
}
