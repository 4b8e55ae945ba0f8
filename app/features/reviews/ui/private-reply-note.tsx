import { Section } from '#app/components/section';
import type { SafeHtml } from '#app/lib/safe-html';
import { paths } from '#app/lib/paths';
import { BrandResponse } from './brand-response';

interface PrivateReplyNoteProps {
  reply: { html: SafeHtml; at: string; name: string | null; handle: string | null; publicId: string | null };
  brand: string;
}

/** What the brand has said to the author alone, on the review's own page, with who can read it. */
export function PrivateReplyNote({ reply, brand }: PrivateReplyNoteProps) {
  const { name, handle, publicId, at, html } = reply;
  return (
    <Section title="In private">
      <p className="small muted">Only the author of the review and the team can read this.</p>
      <BrandResponse
        author={{
          name: name ?? brand,
          id: publicId ?? brand,
          href: handle ? paths.member(handle) : null,
          team: `${brand} team`,
        }}
        at={at}
        html={html}
      />
    </Section>
  );
}
