import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeCatalogue } from 'goniokit/catalogue';
import type { Plugin } from 'vite';
import { motionPicture } from '../packages/core/docs/generator/motion-picture.ts';
import { movingPicture } from '../packages/core/docs/generator/moving-picture.ts';

/**
 * Draws every motion of the catalogue for the page, moving and standing still. What a formula reads stands
 * still in both: nothing turns.
 */
export function motionPictures(): Plugin {
  return {
    name: 'goniokit:motion-pictures',
    configResolved({ publicDir }) {
      const target = join(publicDir, 'motions');
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target, { recursive: true });
      for (const row of wholeCatalogue) {
        for (const motion of row.motions) {
          for (const kind of ['still', 'moving'] as const) {
            const svg = movingPicture(row, motion, kind === 'moving') ?? motionPicture(row).svg;
            writeFileSync(join(target, `${motion.id.replace('.', '-')}-${kind}.svg`), svg);
          }
        }
      }
    },
  };
}
