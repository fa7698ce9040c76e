import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { policies } from '#app/domain/automation/policies.server.ts';
import { policyForm } from '#app/domain/automation/policy.ts';
import { shopBounds } from '#app/domain/automation/shop-bounds.server.ts';
import { shopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import { removePolicy } from '#app/domain/automation/remove-policy.server.ts';
import { savePolicy } from '#app/domain/automation/save-policy.server.ts';
import { causes } from '#app/domain/issues/causes.server.ts';
import { roleOfActor } from '#app/domain/shops/role-of-actor.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { Policies } from './Policies.tsx';

const SaveForm = policyForm.extend({ id: z.uuid().optional(), version: z.int().optional() });
const RemoveForm = z.object({ id: z.uuid() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  return policiesView(desk, locale).catch(problemResponse);
}

async function policiesView(desk: Desk, locale: Locale) {
  const [rows, groups, { timeZone }, bounds, shoppers, role] = await Promise.all([policies(desk), causes(desk), shopSettings(desk), shopBounds(desk), shopperPolicies(desk), roleOfActor(desk)]);
  const choices = groups.flatMap((group) => [{ id: group.id, title: group.title[locale] }, ...group.children.map((cause) => ({ id: cause.id, title: `${group.title[locale]} · ${cause.title[locale]}` }))]);
  return { policies: rows, causes: choices, bounds, shoppers, mayChange: role === 'owner', timeZone, now: desk.clock.now() };
}

/** POST: makes or changes a policy. DELETE: takes it away. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (request.method === 'DELETE') await removePolicy(desk, (await readForm(request, RemoveForm)).id);
    else await savePolicy(desk, await readForm(request, SaveForm));
    return { saved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function PoliciesPage() {
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Policies {...view} />
    </ShopTime>
  );
}
