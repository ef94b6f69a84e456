import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { mediapipeParts } from './mediapipe-parts.ts';
import { motionPictures } from './motion-pictures.ts';
import { offlineParts } from './offline-parts.ts';

/** Everything from this site and nothing from elsewhere: scripts, styles, model, pictures. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Words of one language, and what only results and exports need. */
const late = /core\/dist\/(report|comparison|norms|measurement\/reason)/;

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(self), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export default defineConfig({
  // Works below any path of a static host.
  base: './',
  publicDir: fileURLToPath(new URL('.cache/public', import.meta.url)),
  plugins: [mediapipeParts(), motionPictures(), offlineParts()],
  build: {
    // A `data:` address would break the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What several parts use goes into one file: fewer requests, and better packed. But not what comes late.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', minShareCount: 2, test: (id) => !late.test(id) }],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', headers },
  preview: { headers },
});
