import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { saveShopperPolicies } from '#app/domain/automation/save-shopper-policies.server.ts';
import { shopperPolicyForm, shopperPolicyKinds } from '#app/domain/automation/shopper-policy.ts';

const ShoppersForm = z.object({
  version: z.int().min(0),
  policies: z.array(shopperPolicyForm).length(shopperPolicyKinds.length).refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length),
});

/** POST: what shoppers may have done at once. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version, policies } = await readForm(request, ShoppersForm);
    return { version: await saveShopperPolicies(desk, version, policies) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
