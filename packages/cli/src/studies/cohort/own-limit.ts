import { GoniokitError, type Side } from 'goniokit';
import { badResults, fieldsOf, isJson, jsonDocuments, listIn } from '../input/json-documents.ts';
import type { StudyFile } from '../input/study-file.ts';
import type { ChangeLimit, OwnLimit } from './subject-change.ts';

/** The user's own minimal detectable change, the same for every motion. */
export function givenLimit(mdc: number | undefined): OwnLimit {
  return () => (mdc === undefined ? null : { value: mdc, source: 'given' });
}

/**
 * The MDC95 of a reliability study, `goniokit reliability --json`: of the motion and side, else of the motion
 * without a side. Of several, as of several raters, the largest.
 *
 * @throws GoniokitError `bad-results`; the function: `bad-data` where the study was of another unit
 */
export function studiedLimit({ file, text }: StudyFile): OwnLimit {
  const where = { file, line: 1 };
  if (!isJson(text)) throw badResults('goniokit-reliability, JSON', 'other text', where);
  const [document] = jsonDocuments(text, file);
  if (document?.format !== 'goniokit-reliability') {
    throw badResults('goniokit-reliability', String(document?.format), where);
  }
  const limits = new Map<string, ChangeLimit & { readonly unit: string }>();
  for (const [i, value] of listIn(document, 'groups').entries()) {
    const fields = fieldsOf(value, 'a group', { ...where, path: `groups[${i}]` });
    const { motion, side, unit, mdc95, fitting } = fields;
    if (!Number.isFinite(mdc95)) continue;
    // Of a mean of several readings it is too small for the single ones that a cohort compares.
    if (String(fitting).endsWith(',k)')) {
      const place = { ...where, path: `groups[${i}].fitting` };
      throw badResults('an MDC95 of single readings', `one of means, ${fitting}`, place);
    }
    const key = `${motion ?? ''} ${side}`;
    const known = limits.get(key)?.value ?? 0;
    if ((mdc95 as number) < known) continue;
    limits.set(key, { value: mdc95 as number, source: 'reliability', unit: String(unit ?? '') });
  }
  return (motion, side: Side, unit) => {
    const limit = limits.get(`${motion} ${side}`) ?? limits.get(`${motion} none`);
    if (limit === undefined) return null;
    if (limit.unit === unit) return { value: limit.value, source: limit.source };
    throw new GoniokitError('bad-data', {
      what: `a minimal detectable change of ${motion || 'the readings'}`,
      expected: unit || 'no unit',
      received: limit.unit || 'no unit',
      where: { file },
    });
  };
}
