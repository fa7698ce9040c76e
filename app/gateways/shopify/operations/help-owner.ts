import type { AdminCall } from '../call.server.ts';
import type { HelpOwnerQuery } from '../types/admin.generated.d.ts';

export const HELP_NAMESPACE = 'help';

const HELP_OWNER = `#graphql
  query HelpOwner {
    currentAppInstallation {
      id
    }
  }
` as const;

/** The installation, which owns what the app keeps for its own Liquid. */
export async function helpOwner(call: AdminCall): Promise<string> {
  return (await call<HelpOwnerQuery>(HELP_OWNER)).currentAppInstallation.id;
}
