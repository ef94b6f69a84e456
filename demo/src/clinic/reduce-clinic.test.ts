import { expect, it } from 'vitest';
import { firstClinicState } from './clinic-state.ts';
import { reduceClinic } from './reduce-clinic.ts';
import { shippedRecords } from './testing/shipped-records.ts';

const open = reduceClinic(firstClinicState, {
  type: 'opened',
  records: shippedRecords(),
  readOnly: false,
});

it('sees a change at once, and holds no landmarks', () => {
  const client = { ...open.records.clients.c!, code: 'B-2' };
  const state = reduceClinic(open, {
    type: 'changed',
    rows: [
      { store: 'clients', id: 'c', owner: '', record: client },
      { store: 'chunks', id: 't1/0', owner: 't1', record: { takeId: 't1', index: 0, lines: '' } },
    ],
  });
  expect(state.records.clients.c?.code).toBe('B-2');
  expect(Object.keys(state.records)).toEqual(Object.keys(open.records));
  expect(open.records.clients.c?.code).toBe('A-1');
});

it('forgets what was erased, and nothing else', () => {
  const state = reduceClinic(open, { type: 'erased', rows: [{ store: 'takes', id: 't1' }] });
  expect(Object.keys(state.records.takes)).toEqual(['t2', 't3']);
  expect(state.records.visits).toBe(open.records.visits);
});
