/** Key of a file's metadata under which the data dictionary of its landmarks stands. */
export const dictionaryKey = 'goniokit-dictionary';

/** Key under which stands what is known of angles. */
export const angleNotes = 'goniokit-angles';
