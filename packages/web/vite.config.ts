// Builds the browser application: one small first page, everything else on demand.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Parts that change seldom, kept apart so that a release of ours does not make a browser fetch them again. */
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/, priority: 2 },
];

/** Serves the kit's own page at /gallery while developing; it is no part of the build. */
const gallery: Plugin = {
  name: 'gallery',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.split('?')[0] === '/gallery') request.url = '/gallery.html';
      next();
    });
  },
};

export default defineConfig({
  base: '/',
  plugins: [react(), gallery],
  // A worker loads its parts as the page does: on demand.
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // light-dark() and nesting are used as written; these are the first versions that know both.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:8420' } },
});
