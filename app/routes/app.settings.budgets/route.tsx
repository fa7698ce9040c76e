import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { causes } from '#app/domain/issues/causes.server.ts';
import { budgetsForm } from '#app/domain/resolutions/budgets/budget-form.ts';
import { budgets } from '#app/domain/resolutions/budgets/budgets.server.ts';
import { changeBudgets } from '#app/domain/resolutions/budgets/change-budgets.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { Budgets } from './Budgets.tsx';

const BudgetsForm = z.object({ budgets: budgetsForm });

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  return budgetsView(desk, locale).catch(problemResponse);
}

async function budgetsView(desk: Desk, locale: Locale) {
  const [page, groups, { timeZone }] = await Promise.all([budgets(desk), causes(desk), shopSettings(desk)]);
  const choices = groups.flatMap((group) => group.children.map((cause) => ({ id: cause.id, title: `${group.title[locale]} · ${cause.title[locale]}` })));
  return { ...page, causes: choices, timeZone, now: desk.clock.now() };
}

/** POST: the shop's budgets become these. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await changeBudgets(desk, (await readForm(request, BudgetsForm)).budgets);
    return { saved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function BudgetsPage() {
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Budgets {...view} />
    </ShopTime>
  );
}
