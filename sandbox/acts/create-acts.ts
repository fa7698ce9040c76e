import type { Acts } from '../types.ts';
import { setCancelPace } from '../state/cancel-pace.ts';
import { setRefundPace } from '../state/refund-pace.ts';
import { setReturnTraces } from '../state/return-notes.ts';
import { setStock } from '../state/set-stock.ts';
import { answerCancels } from './answer-cancels.ts';
import { answerRefunds } from './answer-refunds.ts';
import { cancel } from './cancel.ts';
import { compliance } from './compliance.ts';
import { createOrder } from './create-order.ts';
import { createCustomer, deleteCustomer } from './customers.ts';
import { deleteOrder } from './delete-order.ts';
import { deleteScan } from './delete-scan.ts';
import { deliver } from './deliver.ts';
import { editAddress } from './edit-address.ts';
import { editOrder } from './edit-order.ts';
import { closeStorefront } from './close-storefront.ts';
import { elapse } from './elapse.ts';
import { fulfill } from './fulfill.ts';
import { changeScopes, install, uninstall } from './installation.ts';
import { lose } from './lose.ts';
import { refundInAdmin } from './refund-in-admin.ts';
import { addReturn, changeReturnInAdmin, processReturnInAdmin } from './returns/returns-in-admin.ts';
import { scan } from './scan.ts';
import type { Stage } from './stage.ts';

/** What people and machines can do in this world. */
export function createActs(stage: Stage): Acts {
  return {
    createOrder: (...rest) => createOrder(stage, ...rest),
    fulfill: (...rest) => fulfill(stage, ...rest),
    scan: (...rest) => scan(stage, ...rest),
    lose: (...rest) => lose(stage, ...rest),
    deliver: (...rest) => deliver(stage, ...rest),
    refundInAdmin: (...rest) => refundInAdmin(stage, ...rest),
    cancel: (...rest) => cancel(stage, ...rest),
    editAddress: (...rest) => editAddress(stage, ...rest),
    editOrder: (...rest) => editOrder(stage, ...rest),
    addReturn: (...rest) => addReturn(stage, ...rest),
    changeReturn: (...rest) => changeReturnInAdmin(stage, ...rest),
    processReturn: (...rest) => processReturnInAdmin(stage, ...rest),
    uninstall: (...rest) => uninstall(stage, ...rest),
    install: (...rest) => install(stage, ...rest),
    closeStorefront: (...rest) => closeStorefront(stage, ...rest),
    changeScopes: (...rest) => changeScopes(stage, ...rest),
    compliance: (...rest) => compliance(stage, ...rest),
    slowRefunds: (shop, slow) => setRefundPace(stage.world, shop, slow),
    answerRefunds: (...rest) => answerRefunds(stage, ...rest),
    traceReturns: (shop, traces) => setReturnTraces(stage.world, shop, traces),
    slowCancels: (shop, slow) => setCancelPace(stage.world, shop, slow),
    answerCancels: (...rest) => answerCancels(stage, ...rest),
    createCustomer: (...rest) => createCustomer(stage, ...rest),
    deleteCustomer: (...rest) => deleteCustomer(stage, ...rest),
    deleteOrder: (...rest) => deleteOrder(stage, ...rest),
    deleteScan: (...rest) => deleteScan(stage, ...rest),
    setStock: (...rest) => setStock(stage.world, ...rest),
    elapse: (...rest) => elapse(stage, ...rest),
  };
}
