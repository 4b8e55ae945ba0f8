import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { badgeDraft, contentOf } from '#app/features/badges/badge-draft.server';
import { listBadgeVersions } from '#app/features/badges/badge-draft-queries.server';
import { badgeFieldsOf, requiredFields, type BadgeFields } from '#app/features/badges/badge-fields';
import { ruleInWords } from '#app/features/badges/badge-words';
import { describeBadgeProblem } from '#app/features/badges/describe-badge-problem';
import { draftBadge } from '#app/features/badges/draft-badge.server';
import { BadgeForm } from '#app/features/badges/ui/badge-form';
import { BadgeVersions } from '#app/features/badges/ui/badge-versions';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'A badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'badge-rule.read', null));
  const rule = orNotFound((await loadBadgeBook(db)).find(args.params['badge'] ?? ''));
  const versions = await listBadgeVersions(db, rule.badge);
  return json({
    ...{ name: rule.name, kind: rule.kind, rule: ruleInWords(rule), version: rule.version },
    start: badgeFieldsOf(rule),
    versions: versions.map(({ publicId, content, version, why, byName, at }) => ({
      ...{ publicId, version, why, byName, at, name: content.name, rule: ruleInWords(content) },
    })),
    mayWrite: may(actor, 'badge-rule.write', null).ok,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, badgeDraft);
  if (!form.ok) return form.reply();
  const { past, why } = form.value;
  const badge = args.params['badge'] ?? '';
  const drafted = await draftBadge(ctx, { badge, content: contentOf(form.value), past, why });
  if (drafted.ok) return seeOther(paths.badgeDraft(drafted.value.publicId));
  const { problem } = drafted;
  if (problem.code === 'gone') throw notFound();
  const sentence = describeBadgeProblem(problem);
  if (problem.code === 'name-taken') return form.refuse({ fields: { name: sentence } });
  return form.refuse({ form: sentence, status: problem.code === 'refused' ? 403 : 422 });
}

export default function EditBadge() {
  const { name, kind, rule, version, start, versions, mayWrite } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<BadgeFields>({
    lastResult: lastResult ?? null,
    constraint: requiredFields(kind),
    defaultValue: start,
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={name}
        lead={`${rule} Version ${version}.`}
        before={<a href={paths.badgeRules()}>What badges take</a>}
      />
      {mayWrite ? (
        <BadgeForm form={form} fields={fields} kind={kind} isKnown />
      ) : (
        <p>An admin can change it.</p>
      )}
      {versions.length > 0 ? (
        <Section title="Changes" id="changes">
          <BadgeVersions versions={versions} />
        </Section>
      ) : null}
    </Page>
  );
}
