import type { Table } from '@goniokit/formats/table';
import { type ErrorPlace, GoniokitError } from 'goniokit';
import { type ColumnRole, columnNames, columnRoles } from './column-names.ts';

/** Which column says what, by its place. */
export type ColumnPlaces = ReadonlyMap<ColumnRole, number>;

/**
 * The columns of a table that are known by their names, or were told.
 *
 * @param told names of columns by their role
 * @throws GoniokitError `bad-header` where a column that was told is not there, or two say the same
 */
export function columnPlaces(
  { columns }: Table,
  told: ReadonlyMap<ColumnRole, string>,
  where: ErrorPlace,
): ColumnPlaces {
  const places = new Map<ColumnRole, number>();
  for (const [role, name] of told) {
    const place = columns.indexOf(name);
    if (place < 0) throw refuse(`a column ${JSON.stringify(name)} (--columns)`, columns, where);
    places.set(role, place);
  }
  const taken = new Set(places.values());
  for (const [place, column] of columns.entries()) {
    const name = column.toLowerCase().replace(/[\s_.-]/g, '');
    const role = columnRoles.find((one) => (columnNames[one] as readonly string[]).includes(name));
    if (role === undefined || told.has(role) || taken.has(place)) continue;
    const other = places.get(role);
    if (other !== undefined) {
      throw refuse(
        `one column for the ${role} (--columns ${role}=NAME says which)`,
        columns,
        where,
      );
    }
    places.set(role, place);
  }
  return places;
}

function refuse(expected: string, columns: readonly string[], where: ErrorPlace): GoniokitError {
  const received = columns.map((name) => JSON.stringify(name)).join(', ');
  return new GoniokitError('bad-header', { what: 'a table', expected, received, where });
}

/** @throws GoniokitError `bad-header` where the table has no such column */
export function requireColumn(
  role: ColumnRole,
  places: ColumnPlaces,
  { columns }: Table,
  where: ErrorPlace,
): number {
  const place = places.get(role);
  if (place !== undefined) return place;
  throw refuse(`a column for the ${role} (--columns ${role}=NAME says which)`, columns, where);
}
