import path from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/console/',
  resolve: { alias: { '@titles/shared': path.resolve(import.meta.dirname, '../shared/src') } },
  build: {
    // Ant Design alone is one megabyte; the page is for desks in offices.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      // The service takes a name with a hash of hexadecimal digits for one that never changes.
      output: { hashCharacters: 'hex' },
      // Each file of Ant Design says that it is for clients; here everything is.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
