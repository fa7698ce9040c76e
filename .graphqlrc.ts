import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ApiType, shopifyApiProject } from '@shopify/api-codegen-preset';
import { API_VERSION } from './app/platform/api-version.ts';

// Types of our operations from Shopify's own introspection, without a network:
// the preset uses the file when it lies where it would have put it itself.
const folder = './app/gateways/shopify/types';
const schemaFile = `${folder}/admin-${API_VERSION}.schema.json`;
if (!existsSync(schemaFile)) {
  writeFileSync(schemaFile, gunzipSync(readFileSync(`./node_modules/@shopify/dev-mcp/dist/data/admin_${API_VERSION}.json.gz`)));
}

export default {
  projects: {
    default: shopifyApiProject({
      apiType: ApiType.Admin,
      apiVersion: API_VERSION,
      outputDir: folder,
      documents: ['./app/gateways/shopify/operations/**/*.ts'],
    }),
  },
};
