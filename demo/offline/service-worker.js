// Keeps everything that the page is made of, models included, so that it works without a network. Nothing
// is ever asked of another site, and nothing that the user does is kept here.

/** Filled in by the build: a mark of the contents, and every file of the site. */
const mark = '__MARK__';
const files = ['__FILES__'];

const cacheName = `goniokit-${mark}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  const others = async () => {
    const names = await caches.keys();
    await Promise.all(
      names
        .filter((name) => name.startsWith('goniokit-') && name !== cacheName)
        .map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(others());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const answer = async () => {
    const cache = await caches.open(cacheName);
    // Every file of the site is the same for everybody, whatever its server says it varies with, and
    // whatever stands behind a `?`: so modules are told apart.
    const kept = await cache.match(request.mode === 'navigate' ? './' : request, {
      ignoreSearch: true,
      ignoreVary: true,
    });
    return kept ?? fetch(request);
  };
  event.respondWith(answer());
});
