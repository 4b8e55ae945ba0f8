import { ActionForm } from '#app/components/action-form';
import { RelativeTime } from '#app/components/relative-time';

export interface SessionRow {
  id: string;
  /** "Firefox on Linux". */
  device: string;
  lastSeenAt: string;
  current: boolean;
  endAction: string;
}

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: readonly SessionRow[] }) {
  return (
    <ul className="rows">
      {sessions.map((session) => (
        <li key={session.id} className="rows__row">
          <div>
            <strong>{session.device}</strong>
            <p className="small muted">
              {session.current ? 'This device' : <RelativeTime at={session.lastSeenAt} />}
            </p>
          </div>
          {session.current ? null : (
            <ActionForm action={session.endAction} fields={{ session: session.id }} variant="quiet">
              Sign out there
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
