/** Whether a topic asks for an order's number, and whether it takes photos. */
export const orderAsks = ['no', 'optional', 'required'] as const;
export const photoAsks = ['no', 'optional'] as const;
