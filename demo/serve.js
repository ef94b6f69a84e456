// Serves the built page on this machine alone.

import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

/**
 * @param {number} port wanted port; the next free one where it is taken; 0 for any
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(port) {
  const server = await preview({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, open: false },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined)
    throw new Error('the demo requires a port on 127.0.0.1, received none');
  return { address, close: () => server.close() };
}
