/** What an agent may do with the shop's money: Mend's own roles, beside Shopify's permissions. */
export const agentRoles = ['agent', 'lead', 'owner'] as const;
export type AgentRole = (typeof agentRoles)[number];

/** The account's owner is known from Shopify; the others are what the owner made them. */
export function roleOf({ accountOwner, role }: { accountOwner: boolean; role: string }): AgentRole {
  if (accountOwner) return 'owner';
  return role === 'lead' ? 'lead' : 'agent';
}
