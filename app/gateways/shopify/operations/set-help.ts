import type { AdminCall } from '../call.server.ts';
import { refuseUserErrors } from '../refuse-user-errors.ts';
import type { PublishHelpMutation } from '../types/admin.generated.d.ts';
import { HELP_NAMESPACE, helpOwner } from './help-owner.ts';

export const PUBLISH_HELP = `#graphql
  mutation PublishHelp($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

/**
 * App-data metafields: only this app's Liquid reads them, as `app.metafields.help.<key>`, and they need no scope
 * (https://shopify.dev/docs/apps/build/metafields#app-data-metafields).
 */
export async function setHelp(call: AdminCall, values: { key: string; json: string }[]): Promise<void> {
  const ownerId = await helpOwner(call);
  const metafields = values.map(({ key, json }) => ({ ownerId, namespace: HELP_NAMESPACE, key, type: 'json', value: json }));
  const { metafieldsSet } = await call<PublishHelpMutation>(PUBLISH_HELP, { metafields });
  refuseUserErrors(metafieldsSet?.userErrors ?? []);
}
