import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { getBadgeDraft } from '#app/features/badges/badge-draft-queries.server';
import { ruleInWords } from '#app/features/badges/badge-words';
import { loadPreview } from '#app/features/badges/load-preview.server';
import { BadgePreviewView } from '#app/features/badges/ui/badge-preview';
import { requireModerator } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A change of a badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'badge-rule.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const draft = orNotFound(await getBadgeDraft(db, args.params['publicId']));
  const { publicId, badge, version, content, countsPast, since, why, byName, at, droppedAt } = draft;
  const isOpen = version === null && droppedAt === null;
  const before = (await loadBadgeBook(db)).version(badge, draft.baseVersion);
  return json({
    ...{ publicId, badge, version, name: content.name, rule: ruleInWords(content), on: content.enabled },
    ...{ countsPast, since, why, byName, at, isOpen },
    before: draft.baseVersion > 0 && before ? `${before.name}: ${ruleInWords(before)}` : null,
    preview: isOpen ? await loadPreview(db, draft, now) : null,
    mayWrite: may(actor, 'badge-rule.write', null).ok,
  });
}

export default function BadgeDraftPage() {
  const { preview, before, mayWrite, isOpen, ...draft } = useLoaderData<typeof loader>();
  const settle = paths.settleBadgeDraft(draft.publicId);
  const isNew = before === null;
  return (
    <Page width="reading">
      <PageHeader
        title={draft.name}
        lead={draft.rule}
        before={
          <a href={isNew && isOpen ? paths.badgeRules() : paths.badgeRule(draft.badge)}>What it takes now</a>
        }
        actions={
          mayWrite && isOpen ? (
            <>
              <ActionForm action={settle} fields={{ to: 'save' }} variant="primary">
                Save this badge
              </ActionForm>
              <ActionForm action={settle} fields={{ to: 'drop' }} variant="quiet">
                Drop it
              </ActionForm>
            </>
          ) : null
        }
      />
      <p dir="auto">{draft.why}</p>
      <p className="meta">
        <span>{stateInWords(draft.version, isOpen)}</span>
        <span>{pastInWords(draft)}</span>
        {draft.byName ? <bdi>{draft.byName}</bdi> : null}
        <RelativeTime at={draft.at} />
      </p>
      {preview ? (
        <Section title="What saving it does" id="preview">
          <BadgePreviewView preview={preview} />
        </Section>
      ) : null}
      {before ? (
        <Section title="Before" id="before">
          <p>{before}</p>
        </Section>
      ) : null}
    </Page>
  );
}

function stateInWords(version: number | null, isOpen: boolean): string {
  if (version !== null) return `Saved as version ${version}`;
  return isOpen ? 'Not saved yet' : 'Dropped';
}

function pastInWords({ on, countsPast, since }: { on: boolean; countsPast: boolean; since: string | null }) {
  if (!on) return 'Not given to anybody any more';
  if (!countsPast) return 'Acts count from when it is saved on';
  return since === null ? 'All acts count' : `Acts count since ${since.slice(0, 10)}`;
}
