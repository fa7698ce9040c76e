import { appControls } from './app-controls.ts';
import type { Control } from './control.ts';
import { machineControls } from './machine-controls.ts';
import { orderControls } from './order-controls.ts';
import { returnControls } from './return-controls.ts';
import { storefrontControls } from './storefront-controls.ts';

/** Every act of the controls by the name it has in `POST /controls/api/:act`. */
export const catalogue: Record<string, Control> = { ...machineControls, ...orderControls, ...returnControls, ...storefrontControls, ...appControls };
