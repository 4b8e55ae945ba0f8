import { Notice } from '#app/components/notice';

interface EmbedCodeProps {
  script: string;
  frame: string;
  host: string;
  origins: readonly string[];
}

/** What to paste into a page elsewhere, and what that page's own policy must allow for it. */
export function EmbedCode({ script, frame, host, origins }: EmbedCodeProps) {
  if (origins.length === 0)
    return <Notice>Name a page elsewhere above, and the lines to paste into it appear here.</Notice>;
  return (
    <div className="stack">
      <Snippet id="embed-script" label="By script" text={script} />
      <Snippet id="embed-frame" label="Without script, as a frame" text={frame} />
      <p className="small muted">
        Neither sets a cookie or keeps anything. Where the page has a Content-Security-Policy, the script
        needs <code>{`script-src ${host}; connect-src ${host}; img-src ${host}; media-src ${host}`}</code>,
        the frame <code>{`frame-src ${host}`}</code>. Both keep the space of their height, so nothing jumps.
      </p>
    </div>
  );
}

function Snippet({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="input embed-code"
        rows={5}
        readOnly
        value={text}
        spellCheck={false}
        dir="ltr"
      />
    </div>
  );
}
