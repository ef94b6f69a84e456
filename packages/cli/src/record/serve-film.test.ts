import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { type FilmServer, serveFilm } from './serve-film.ts';

const folder = scratchFolder({ film: 'abcdefghij', model: 'model', empty: '' });

const models = { pose: join(folder, 'model'), face: join(folder, 'model') };

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function ask(address: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, body, headers: response.headers }),
      );
    }).on('error', reject);
  });
}

describe('film server', () => {
  let server: FilmServer;
  beforeAll(async () => {
    server = await serveFilm({ film: join(folder, 'film'), models });
  });
  afterAll(() => server.close());

  it('gives the film, whole and in parts', async () => {
    const whole = await ask(server.address, '/film');
    expect([whole.status, whole.body]).toEqual([200, 'abcdefghij']);
    const part = await ask(server.address, '/film', { range: 'bytes=2-4' });
    expect([part.status, part.body]).toEqual([206, 'cde']);
    expect(part.headers['content-range']).toBe('bytes 2-4/10');
    expect((await ask(server.address, '/film', { range: 'bytes=10-' })).status).toBe(416);
  });

  it('gives the models that run, names them to the page, and gives no others', async () => {
    expect(new URL(server.address).search).toBe('?models=pose,face');
    const statuses = await Promise.all(
      ['pose_landmarker_lite', 'face_landmarker', 'hand_landmarker_lite'].map(
        async (id) => (await ask(server.address, `/models/${id}.task`)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 404]);
  });

  it('lets the page load nothing from elsewhere', async () => {
    const { headers } = await ask(server.address, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*/);
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  });

  it('gives nothing else of the disk', async () => {
    for (const path of [
      '/camera/../package.json',
      '/camera/%2e%2e/package.json',
      '/etc/passwd',
      '/camera/',
      '/wasm/../x.js',
    ]) {
      expect((await ask(server.address, path)).status).toBe(404);
    }
  });

  it('answers to no other name', async () => {
    const { status, body } = await ask(server.address, '/film', { host: 'elsewhere.example' });
    expect([status, body]).toEqual([403, '']);
  });

  it('gives an empty film as what it is', async () => {
    const other = await serveFilm({ film: join(folder, 'empty'), models });
    expect(await ask(other.address, '/film')).toMatchObject({ status: 200, body: '' });
    await other.close();
  });
});
