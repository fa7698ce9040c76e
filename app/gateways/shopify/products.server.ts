import type { AdminCall } from './call.server.ts';
import { variantsFound } from './operations/variants-found.ts';
import { variants } from './operations/variants.ts';
import type { ProductsPort } from './port/products.ts';

/** Products over one token. */
export function productsPort(call: AdminCall): ProductsPort {
  return {
    variantsFound: (wanted) => variantsFound(call, wanted),
    variants: (variantIds) => variants(call, variantIds),
  };
}
