import { expect, it } from 'vitest';
import { clientAddress, clientsAddress, routeOf, tryAddress, visitAddress } from './route.ts';

it('reads the addresses it writes', () => {
  expect(routeOf(clientAddress('a'))).toEqual({ at: 'client', id: 'a' });
  expect(routeOf(visitAddress('b'))).toEqual({ at: 'visit', id: 'b' });
  expect(routeOf(tryAddress)).toEqual({ at: 'try' });
  expect(routeOf(clientsAddress)).toEqual({ at: 'clients' });
});

it('goes to the clients from anywhere else', () => {
  for (const hash of ['', '#/visit/', '#/nowhere/1']) expect(routeOf(hash).at).toBe('clients');
});
