import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Tags from 'lucide/dist/esm/icons/tags.mjs';
import { Button } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Table } from '#app/components/table';
import { listTags, tagsPerPage } from '#app/features/boards/tags/tag-queries.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Tags' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'tag.manage', null));
  const query = new URL(args.request.url).searchParams;
  const q = (query.get('q') ?? '').trim().slice(0, 60);
  const found = await listTags(db, actor, { q, after: query.get('after') });
  const tags = found.slice(0, tagsPerPage);
  const pages = openModerationPages(actor);
  return json({ pages, q, tags, next: found.length > tagsPerPage ? (tags.at(-1)?.slug ?? null) : null });
}

export default function TagsRoute() {
  const { pages, q, tags, next } = useLoaderData<typeof loader>();
  return (
    <Page>
      <ModerationNav pages={pages} current="tags" />
      <PageHeader
        title="Tags"
        lead="What threads are about, by name. Two words for one thing become one tag."
      />
      <form className="form-line" role="search" aria-label="Tags" action={paths.tags()}>
        <label className="field">
          <span className="field__label">Name</span>
          <input className="input" type="search" name="q" defaultValue={q} maxLength={60} dir="auto" />
        </label>
        <Button>Find</Button>
      </form>
      {tags.length === 0 ? (
        <EmptyState icon={Tags} title={q === '' ? 'No tags yet' : 'No tag with this name'}>
          {q === '' ? (
            'A tag comes to be when somebody gives it to a thread.'
          ) : (
            <a href={paths.tags()}>Show all tags</a>
          )}
        </EmptyState>
      ) : (
        <Table
          caption="Tags"
          captionHidden
          columns={[{ label: 'Tag' }, { label: 'Also written' }, { label: 'Threads', figure: true }]}
        >
          {tags.map((tag) => (
            <tr key={tag.slug}>
              <td>
                <a href={paths.editTag(tag.slug)} dir="auto">
                  {tag.name}
                </a>
              </td>
              <td dir="auto">{tag.synonyms.join(', ')}</td>
              <td className="table__figure">{formatCount(tag.threads)}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pagination
        next={next ? { href: paths.tags({ ...(q ? { q } : {}), after: next }), label: 'More tags' } : null}
      />
    </Page>
  );
}
