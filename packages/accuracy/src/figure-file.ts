import type { AgreementRow } from './agreement-rows.ts';

/** Where the picture of a row lies, from the page. */
export function figureFile({ chapter, motion, side, space }: AgreementRow): string {
  const parts = [chapter, motion.replace('.', '-'), ...(side === 'both' ? [] : [side]), space];
  return `figures/${parts.join('.')}.svg`;
}
