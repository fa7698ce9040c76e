import type { AdminCall } from '../call.server.ts';
import { refuseUserErrors } from '../refuse-user-errors.ts';
import type { RemoveHelpMutation } from '../types/admin.generated.d.ts';
import { HELP_NAMESPACE, helpOwner } from './help-owner.ts';

const REMOVE_HELP = `#graphql
  mutation RemoveHelp($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      userErrors {
        field
        message
      }
    }
  }
` as const;

/** Removes metafields of the help; Shopify answers null for one that is not there. */
export async function removeHelp(call: AdminCall, keys: string[]): Promise<void> {
  const ownerId = await helpOwner(call);
  const metafields = keys.map((key) => ({ ownerId, namespace: HELP_NAMESPACE, key }));
  const { metafieldsDelete } = await call<RemoveHelpMutation>(REMOVE_HELP, { metafields });
  refuseUserErrors(metafieldsDelete?.userErrors ?? []);
}
