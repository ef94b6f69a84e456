import { compare } from 'goniokit/comparison';
import { expect, it } from 'vitest';
import type { Visit } from '../store/records.ts';
import { exportsOf } from './exports-of.ts';
import { gathered } from './gathered.ts';
import { shippedRecords } from './testing/shipped-records.ts';

const records = shippedRecords();
const visit = records.visits.v1 as Visit;

interface Resource {
  readonly resourceType: string;
  readonly [field: string]: unknown;
}

async function bundleOf(of: Visit, from = records): Promise<readonly Resource[]> {
  const text = await exportsOf(from, of).fhir();
  const bundle = JSON.parse(text as string) as {
    readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
  };
  const addresses = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
  for (const [, address] of (text as string).matchAll(/"reference": "([^"]+)"/g)) {
    expect(addresses).toContain(address);
  }
  return bundle.entry.map(({ resource }) => resource);
}

it('a session as FHIR has its measurements, its change, and whose they are by code alone', async () => {
  const resources = await bundleOf(visit);
  const [change] = compare(gathered(records, visit, 'before')!, gathered(records, visit, 'after')!);
  if (change?.status !== 'compared') throw new Error('the pair is comparable');
  const values = resources
    .filter(({ resourceType }) => resourceType === 'Observation')
    .map(({ valueQuantity }) => (valueQuantity as { value: number }).value);
  const rounded = [change.before, change.after, change.delta].map((deg) => Number(deg.toFixed(2)));
  expect(values).toEqual(rounded);
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  expect(patient).toMatchObject({ birthDate: '1978', gender: 'female' });
  expect(patient).not.toHaveProperty('name');
  expect(resources.map(({ resourceType }) => resourceType)).toContain('DiagnosticReport');
});

it('is the same to the byte each time, and says no more of a client than was given', async () => {
  expect(await exportsOf(records, visit).fhir()).toBe(await exportsOf(records, visit).fhir());
  const client = { ...records.clients.c!, birthYear: null, sex: null };
  const resources = await bundleOf(visit, { ...records, clients: { c: client } });
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  expect(patient).not.toHaveProperty('birthDate');
  expect(patient).not.toHaveProperty('gender');
});

it('a session with one measurement has that, and one with none has no bundle', async () => {
  const second = records.visits.v2 as Visit;
  const resources = await bundleOf(second);
  expect(resources.filter(({ resourceType }) => resourceType === 'Observation')).toHaveLength(1);
  expect(await exportsOf({ ...records, takes: {} }, visit).fhir()).toBeNull();
});
