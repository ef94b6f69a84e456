/** What a column can say, and the names by which it is known, in small letters without blanks. */
export const columnNames = {
  subject: ['subject', 'subjectid', 'participant', 'participantid', 'patient', 'patientid', 'id'],
  occasion: ['occasion', 'session', 'visit', 'timepoint', 'day'],
  rater: ['rater', 'observer', 'examiner', 'assessor', 'tester'],
  file: ['file', 'recording'],
  motion: ['motion', 'movement'],
  side: ['side'],
  unit: ['unit', 'units'],
  value: ['value', 'angle', 'reading', 'rom'],
  status: ['status'],
  reasons: ['reasons'],
  message: ['message'],
  space: ['space'],
  view: ['view'],
} as const;

export type ColumnRole = keyof typeof columnNames;

/** Roles that the command line may give to a column. */
export const columnRoles = Object.keys(columnNames) as readonly ColumnRole[];
