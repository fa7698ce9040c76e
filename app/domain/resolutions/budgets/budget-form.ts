import { z } from 'zod';
import { agentRoles } from '#app/domain/shops/agent-role.ts';
import { amountText } from '../wish-parts.ts';

const limit = amountText.nullable();

/** All budgets of a shop, as a browser posts them. */
export const budgetsForm = z
  .array(z.object({ role: z.enum(agentRoles), causeId: z.uuid().nullable(), perAction: limit, perDay: limit, perCustomer: limit }))
  .max(200);
