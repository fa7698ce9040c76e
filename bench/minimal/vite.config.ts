import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import whole from '../../vite.config.ts';

/** A page with one IndexTable, built as ours is: the floor of client weight. */
export default defineConfig({
  plugins: [remix({ appDirectory: 'bench/minimal', buildDirectory: '.mend/bench/minimal', future: { v3_singleFetch: true, v3_lazyRouteDiscovery: false, v3_relativeSplatPath: true, v3_fetcherPersist: true, v3_throwAbortReason: true } })],
  build: whole.build ?? {},
});
