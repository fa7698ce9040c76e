import type { AdminCall } from './call.server.ts';
import { removeHelp } from './operations/remove-help.ts';
import { setHelp } from './operations/set-help.ts';
import type { HelpPort } from './port/help.ts';

/** The storefront's metafields. */
export function helpPort(call: AdminCall): HelpPort {
  return {
    setHelp: (values) => setHelp(call, values),
    removeHelp: (keys) => removeHelp(call, keys),
  };
}
