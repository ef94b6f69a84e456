import { lookUpMotion } from 'goniokit/catalogue';
import { expect, it } from 'vitest';
import { modelsNeeded } from './models-needed.ts';

it('asks for the models that the motions are read from, and for no other', () => {
  const needed = (...ids: string[]) => modelsNeeded(ids.map((id) => lookUpMotion(id).row));
  expect(needed('knee.flexion', 'shoulder.abduction')).toEqual({ hands: false, face: false });
  expect(needed('knee.flexion', 'neck.rotation')).toEqual({ hands: false, face: true });
  for (const id of ['wrist.flexion', 'forearm.pronation', 'index-pip.flexion', 'thumb-ip.flexion'])
    expect(needed(id)).toEqual({ hands: true, face: false });
});
