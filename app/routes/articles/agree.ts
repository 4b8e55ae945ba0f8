import type { ActionFunctionArgs } from '@remix-run/node';
import { agreeToArticle } from '#app/features/articles/agree-to-article.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Says yes to an article that was made of one's words. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const revision = Number((await args.request.formData()).get('revision'));
  const agreed = await agreeToArticle(ctx, { publicId, revision });
  if (agreed.ok) return seeOther(paths.article(publicId), 'Thank you. It can be published with these words.');
  if (agreed.problem.code === 'gone') throw notFound();
  if (agreed.problem.code === 'changed')
    return sayAndReturn(paths.article(publicId), 'Its words were changed meanwhile. Please read them again.');
  throw refusalResponse(agreed.problem.because);
}
