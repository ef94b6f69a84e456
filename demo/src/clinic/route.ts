/** Which screen is shown: the page's address behind its `#`. */
export type Route =
  | { readonly at: 'clients' }
  | { readonly at: 'client'; readonly id: string }
  | { readonly at: 'visit'; readonly id: string }
  | { readonly at: 'try' };

/** Reads an address; an unknown one is the list of clients. */
export function routeOf(hash: string): Route {
  const [at, id = ''] = hash.replace(/^#\/?/, '').split('/');
  if (at === 'try') return { at };
  if ((at === 'client' || at === 'visit') && id !== '') return { at, id: decoded(id) };
  return { at: 'clients' };
}

/** What nobody encoded stands for itself. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

export const clientsAddress = '#/';
export const tryAddress = '#/try';

export function clientAddress(id: string): string {
  return `#/client/${encodeURIComponent(id)}`;
}

export function visitAddress(id: string): string {
  return `#/visit/${encodeURIComponent(id)}`;
}
