// `goniokit/catalogue`: everything that can be measured. The main entry holds the motions of the body,
// which need a pose alone; hand the whole catalogue to `measure` for the others.
export { type Framing, framingOf } from './motions/framing.ts';
export { lookUpMotion } from './motions/look-up-motion.ts';
export { wholeCatalogue } from './motions/whole-catalogue.ts';
