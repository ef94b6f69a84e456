import { expect, it } from 'vitest';
import { clientAddress, clientsAddress, routeOf, tryAddress, visitAddress } from './route.ts';

it('reads the addresses it writes', () => {
  expect(routeOf(clientAddress('a'))).toEqual({ at: 'client', id: 'a' });
  expect(routeOf(visitAddress('b'))).toEqual({ at: 'visit', id: 'b' });
  expect(routeOf(visitAddress('a/b%20"<é>'))).toEqual({ at: 'visit', id: 'a/b%20"<é>' });
  expect(routeOf(new URL(clientAddress('"<%"'), 'https://example.org').hash)).toEqual({
    at: 'client',
    id: '"<%"',
  });
  expect(routeOf(tryAddress)).toEqual({ at: 'try' });
  expect(routeOf(clientsAddress)).toEqual({ at: 'clients' });
});

it('goes to the clients from anywhere else', () => {
  for (const hash of ['', '#/visit/', '#/nowhere/1']) expect(routeOf(hash).at).toBe('clients');
  expect(routeOf('#/visit/%E0%A4%A')).toEqual({ at: 'visit', id: '%E0%A4%A' });
});
