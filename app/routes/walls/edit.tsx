import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { saveWall } from '#app/features/testimonials/save-wall.server';
import { EmbedCode } from '#app/features/testimonials/ui/embed-code';
import { Wall } from '#app/features/testimonials/ui/wall';
import { WallForm, type WallFields } from '#app/features/testimonials/ui/wall-form';
import { frameSnippet, scriptSnippet } from '#app/features/testimonials/wall';
import { wallDraft } from '#app/features/testimonials/wall-draft.server';
import { describeWallProblem } from '#app/features/testimonials/wall-problems';
import { getWall, listOnWall } from '#app/features/testimonials/wall-queries.server';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A wall' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await requireMarketer(args);
  orRefuse(may(actor, 'wall.edit', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const wall = orNotFound(await getWall(db, args.params['publicId']));
  const [here, elsewhere] = await Promise.all([
    listOnWall(db, wall, 'this-site'),
    listOnWall(db, wall, 'other-sites'),
  ]);
  const { publicId, name, layout, origins } = wall;
  const { origin } = visit.services.config.http;
  return json({
    ...{ publicId, name, layout, elsewhere: elsewhere.length },
    quotes: here.map((row) => ({ ...quoteOf(row), publicId: row.publicId })),
    embed: { script: scriptSnippet(wall, origin), frame: frameSnippet(wall, origin), host: origin, origins },
    start: {
      ...{ name, layout, theme: wall.theme, most: String(wall.most), product: wall.product?.slug ?? '' },
      ...{
        tags: wall.tags.join(', '),
        origins: origins.join('\n'),
        featuredOnly: wall.featuredOnly ? 'yes' : 'no',
      },
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const publicId = args.params['publicId'] ?? '';
  const form = await readForm(args.request, wallDraft);
  if (!form.ok) return form.reply();
  const saved = await saveWall(ctx, { publicId, draft: form.value });
  return saved.ok
    ? seeOther(paths.editWall(publicId), 'Saved.')
    : form.refuse(describeWallProblem(saved.problem));
}

export default function EditWall() {
  const { publicId, name, layout, elsewhere, quotes, embed, start } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<WallFields>({
    lastResult: lastResult ?? null,
    defaultValue: start,
    constraint: {
      ...{ name: { required: true, maxLength: 80 }, most: { required: true } },
      ...{ layout: { required: true }, theme: { required: true }, featuredOnly: { required: true } },
    },
  });
  return (
    <Page width="wide">
      <PageHeader
        title={name}
        before={<a href={paths.walls()}>Walls</a>}
        lead={`${plural(quotes.length, 'quote', 'quotes')} on this site, ${elsewhere} elsewhere: only what is lent for that.`}
        actions={<a href={paths.wall(publicId)}>As others see it</a>}
      />
      <Section title="How it looks">
        {quotes.length > 0 ? (
          <Wall name={name} layout={layout} quotes={quotes} />
        ) : (
          <p className="muted">Nothing fits that is approved and lent to this site.</p>
        )}
      </Section>
      <Section title="On pages elsewhere">
        <EmbedCode {...embed} />
      </Section>
      <Section title="What stands on it">
        <WallForm form={form} fields={fields} submit="Save" />
      </Section>
      <ActionForm action={paths.removeWall(publicId)} variant="quiet">
        Take this wall away
      </ActionForm>
    </Page>
  );
}
