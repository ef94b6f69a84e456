import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer, type InlineConfig, type Plugin, preview } from 'vite';

export interface ServedPage {
  readonly address: string;
  close(): Promise<void>;
}

/** What the page asks for beside itself: path in the address -> file. */
export type PageFiles = Readonly<Record<string, string>>;

/**
 * The page of scenarios as an app would have it: from the sources by Vite's development server, or
 * built by Vite from the compiled package and served.
 */
export async function servePage(how: 'developed' | 'built', files: PageFiles): Promise<ServedPage> {
  const scratch = await mkdtemp(join(tmpdir(), 'goniokit-page-'));
  const config: InlineConfig = {
    configFile: false,
    root: fileURLToPath(new URL('./page', import.meta.url)),
    base: './',
    publicDir: false,
    cacheDir: join(scratch, 'cache'),
    logLevel: 'error',
    plugins: [serveParts(files)],
    build: { outDir: join(scratch, 'dist'), target: 'es2023' },
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    preview: { host: '127.0.0.1', port: 0 },
  };
  if (how === 'built') await build(config);
  const server = how === 'built' ? await preview(config) : await listening(config);
  return {
    address: server.resolvedUrls!.local[0]!,
    async close() {
      await server.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

async function listening(config: InlineConfig) {
  const server = await createServer({
    ...config,
    resolve: { conditions: ['@goniokit/source', 'module', 'browser', 'development'] },
    // Found while the page runs, a library would make the server load the page again.
    optimizeDeps: { noDiscovery: true },
  });
  return server.listen();
}

/** Films, models and wasm, as an app would serve them from its own site. */
function serveParts(files: PageFiles): Plugin {
  const camera = createRequire(new URL('../../package.json', import.meta.url));
  const wasm = join(dirname(camera.resolve('@mediapipe/tasks-vision')), 'wasm');
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.wasm': 'application/wasm',
  };
  const fileOf = (pathname: string) =>
    files[pathname] ??
    (pathname.startsWith('/wasm/') ? join(wasm, pathname.slice('/wasm/'.length)) : null);
  const use: NonNullable<Plugin['configurePreviewServer']> = ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const file = fileOf(pathname);
      if (file === null) return next();
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      createReadStream(file)
        .on('error', () => {
          response.statusCode = 404;
          response.end();
        })
        .pipe(response);
    });
  };
  return {
    name: 'goniokit:test-parts',
    configureServer: use as never,
    configurePreviewServer: use,
  };
}
