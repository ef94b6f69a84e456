import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('offline/service-worker.js', import.meta.url));

const manifest = {
  name: 'goniokit',
  short_name: 'goniokit',
  description: 'Range of motion before and after treatment, with its error.',
  start_url: './',
  display: 'standalone',
  background_color: '#f4f6f7',
  theme_color: '#0f6a8b',
  icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};

/** Makes the built page installable, and usable without a network once it was loaded. */
export function offlineParts(): Plugin {
  let out = '';
  return {
    name: 'goniokit:offline-parts',
    apply: 'build',
    configResolved({ root, build }) {
      out = join(root, build.outDir);
    },
    transformIndexHtml() {
      return [{ tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' } }];
    },
    generateBundle() {
      const icon = readFileSync(new URL('src/icon.svg', import.meta.url));
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon });
      const text = JSON.stringify(manifest);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: text });
    },
    // Last of all: what is copied (models, wasm) belongs to the page as well.
    closeBundle() {
      const files = filesIn(out).filter((file) => file !== 'service-worker.js');
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
      // The site's own address stands for its first file.
      const addresses = ['./', ...files.filter((file) => file !== 'index.html')];
      const worker = readFileSync(source, 'utf8')
        .replace('__MARK__', hash.digest('hex').slice(0, 16))
        .replace("'__FILES__'", addresses.map((one) => JSON.stringify(one)).join(', '));
      writeFileSync(join(out, 'service-worker.js'), worker);
    },
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path).split(sep).join('/'))
    .filter((path) => !path.startsWith('.'))
    .sort();
}
