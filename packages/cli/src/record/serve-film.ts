import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import {
  filmAddresses,
  filmModels,
  type ModelName,
  modelNames,
} from '@goniokit/camera/film-contract';
import { byteRange } from './byte-range.ts';
import { withAddresses } from './with-addresses.ts';

/** Where the files of the models that run lie. */
export type ModelPaths = Readonly<Partial<Record<ModelName, string>>>;

/** What the film page is made of; everything comes from this server, and nothing from elsewhere. */
export interface FilmParts {
  /** Path of the film's file. */
  readonly film: string;
  /** Paths of the files of the models that run. */
  readonly models: ModelPaths;
}

export interface FilmServer {
  /** The film page's address. */
  readonly address: string;
  close(): Promise<void>;
}

const page =
  '<!doctype html><title>film</title><script type="module" src="/camera/film/film-page.js"></script>';

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Where the packages that the camera package imports are served: browsers know no bare names. */
const libraries = {
  '@mediapipe/tasks-vision': '/library/vision_bundle.mjs',
  mediabunny: '/library/mediabunny.mjs',
} as const;

/**
 * Serves the film page on this machine alone, at a free port: the compiled camera package as it
 * stands, the two libraries that it imports, the models and the film.
 */
export async function serveFilm(parts: FilmParts): Promise<FilmServer> {
  const files = filesOf(parts);
  const server = createServer((request, response) => {
    answer(request, response, files, `127.0.0.1:${port}`).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/?${filmModels}=${Object.keys(parts.models).join(',')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A served file: where it lies, what it is. */
interface Served {
  readonly path: string;
  readonly type: string;
}

type FileOf = (pathname: string) => Served | undefined;

const script = 'text/javascript';

function filesOf({ film, models }: FilmParts): FileOf {
  const camera = createRequire(import.meta.url).resolve('@goniokit/camera/package.json');
  const compiled = join(dirname(camera), 'dist');
  const ofCamera = createRequire(camera);
  const tasksVision = dirname(ofCamera.resolve('@mediapipe/tasks-vision'));
  const mediabunny = dirname(ofCamera.resolve('mediabunny'));
  const wasm = 'vision_wasm_module_internal';

  const served = new Map<string, Served>([
    [filmAddresses.film, { path: film, type: 'application/octet-stream' }],
    [
      libraries['@mediapipe/tasks-vision'],
      { path: join(tasksVision, 'vision_bundle.mjs'), type: script },
    ],
    [libraries.mediabunny, { path: join(mediabunny, 'mediabunny.min.mjs'), type: script }],
    [
      `${filmAddresses.wasm}/${wasm}.js`,
      { path: join(tasksVision, 'wasm', `${wasm}.js`), type: script },
    ],
    [
      `${filmAddresses.wasm}/${wasm}.wasm`,
      { path: join(tasksVision, 'wasm', `${wasm}.wasm`), type: 'application/wasm' },
    ],
  ]);
  for (const name of modelNames) {
    const path = models[name];
    if (path !== undefined) {
      served.set(filmAddresses.models[name], { path, type: 'application/octet-stream' });
    }
  }
  return (pathname) => {
    const [, module] = /^\/camera\/((?:[a-z-]+\/)*[a-z-]+\.js)$/.exec(pathname) ?? [];
    return module === undefined
      ? served.get(pathname)
      : { path: join(compiled, module), type: script };
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  fileOf: FileOf,
  host: string,
): Promise<void> {
  // Another site's name that was pointed here is no reason to show it the film.
  if (request.headers.host !== host) return refuse(response, 403);
  const { pathname } = new URL(request.url ?? '/', `http://${host}`);
  if (pathname === '/') return send(response, 'text/html', page);

  const file = fileOf(pathname);
  if (file === undefined) return refuse(response, 404);
  if (pathname.startsWith('/camera/')) {
    const module = await readFile(file.path, 'utf8').catch(() => null);
    if (module === null) return refuse(response, 404);
    return send(response, file.type, withAddresses(module, libraries));
  }
  await sendFile(request, response, file);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, type }: Served,
): Promise<void> {
  const { size } = await stat(path);
  const range = byteRange(request.headers.range, size);
  if (range === 'unsatisfiable') return refuse(response, 416);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    'content-type': type,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (size === 0) {
    response.end();
    return;
  }
  createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` });
  response.end(text);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, headers);
  response.end();
}
