import { ActionForm } from '#app/components/action-form';
import { paths } from '#app/lib/paths';

/** A feed of everything that a member may read, for a feed reader; its address is a secret of theirs. */
export function OwnFeed({ address }: { address: string | null }) {
  return (
    <>
      <h2>A feed of your own</h2>
      <p>
        For a feed reader: the news of all boards that you may read, closed ones too. Add{' '}
        <code>&amp;board=…</code> with the address of a board for that one alone.
      </p>
      {address === null ? (
        <ActionForm action={paths.settingsFeed()} fields={{ wanted: 'true' }}>
          Make its address
        </ActionForm>
      ) : (
        <>
          <label className="field">
            <span className="field__label">Its address; whoever has it reads along</span>
            <input className="input" readOnly value={address} dir="ltr" />
          </label>
          <div className="cluster cluster--s">
            <ActionForm action={paths.settingsFeed()} fields={{ wanted: 'true' }}>
              Make a new address
            </ActionForm>
            <ActionForm action={paths.settingsFeed()} fields={{ wanted: 'false' }}>
              End the feed
            </ActionForm>
          </div>
        </>
      )}
    </>
  );
}
