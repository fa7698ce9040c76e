import type { AdminCall } from '../call.server.ts';
import { refuseUserErrors } from '../refuse-user-errors.ts';
import type { HelpOwnerQuery, PublishHelpMutation } from '../types/admin.generated.d.ts';

const HELP_OWNER = `#graphql
  query HelpOwner {
    currentAppInstallation {
      id
    }
  }
` as const;

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
 * App-data metafield: only this app's Liquid reads it, as `app.metafields.help.articles`, and it needs no scope
 * (https://shopify.dev/docs/apps/build/metafields#app-data-metafields).
 */
export async function publishHelp(call: AdminCall, json: string): Promise<void> {
  const { currentAppInstallation } = await call<HelpOwnerQuery>(HELP_OWNER);
  const metafields = [{ ownerId: currentAppInstallation.id, namespace: 'help', key: 'articles', type: 'json', value: json }];
  const { metafieldsSet } = await call<PublishHelpMutation>(PUBLISH_HELP, { metafields });
  refuseUserErrors(metafieldsSet?.userErrors ?? []);
}
