import type { LoaderFunctionArgs } from '@remix-run/node';
import { allowAnyone } from '#app/http/guard.server';
import { notFound } from '#app/http/respond.server';

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  throw notFound();
}

export default function NotFound() {
  return null;
}
