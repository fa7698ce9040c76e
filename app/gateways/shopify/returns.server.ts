import type { AdminCall } from './call.server.ts';
import { intakeRefunds } from './operations/intake-refunds.ts';
import { calculateReturn } from './operations/return-calculate.ts';
import { changeReturn } from './operations/return-change.ts';
import { createReturn } from './operations/return-create.ts';
import { sendReturnLabel } from './operations/return-label.ts';
import { returnOutcome } from './operations/return-outcome.ts';
import { processReturn } from './operations/return-process.ts';
import { returnReasons } from './operations/return-reasons.ts';
import { returnableUnits } from './operations/returnable-units.ts';
import { orderReturn, returnsOfOrder } from './operations/returns-of-order.ts';
import type { ReturnsPort } from './port/returns.ts';

/** Returns over one token. */
export function returnsPort(call: AdminCall): ReturnsPort {
  return {
    returnsOf: (orderId) => returnsOfOrder(call, orderId),
    orderReturn: (returnId) => orderReturn(call, returnId),
    returnableUnits: (orderId) => returnableUnits(call, orderId),
    returnReasons: () => returnReasons(call),
    calculateReturn: (wanted) => calculateReturn(call, wanted),
    createReturn: (wanted) => createReturn(call, wanted),
    returnOutcome: (returnId, wanted) => returnOutcome(call, returnId, wanted),
    processReturn: (intake) => processReturn(call, intake),
    intakeRefunds: (orderId, since) => intakeRefunds(call, orderId, since),
    changeReturn: (returnId, change) => changeReturn(call, returnId, change),
    sendReturnLabel: (label) => sendReturnLabel(call, label),
  };
}
