import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { mendPolaris } from './app/locales/mend-polaris.ts';
import { browserScript } from './scripts/browser-script.ts';

export default defineConfig({
  plugins: [
    browserScript(),
    { name: 'mend-polaris', enforce: 'pre', transform: (code, id) => (/polaris\/locales\/\w+\.json$/.test(id) ? mendPolaris(code) : null) },
    remix({
      buildDirectory: process.env.BUILD_DIR ?? 'build',
      serverModuleFormat: 'esm',
      ignoredRouteFiles: ['**/*'],
      routes: async (defineRoutes) => (await import('./app/routes.ts')).routes(defineRoutes),
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // Reads the browser's storage, which the admin's frame may not have.
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: false,
      },
    }),
  ],
  // Unmangled Polaris class names are long; one style sheet serves every page.
  build: { cssMinify: true, cssCodeSplit: false, assetsInlineLimit: 0, target: 'es2022' },
  server: { port: 3000, hmr: { port: 3001 } },
});
