import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { causes } from '#app/domain/issues/causes.server.ts';

/** The causes one may filter by, in the agent's language: asked for when a filter opens, not with every list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const groups = await causes(desk);
  return { choices: groups.flatMap((group) => group.children.map((cause) => ({ id: cause.id, title: cause.title[locale] }))) };
}
