/** What the caller knows of a file. */
export interface ReadFileOptions {
  /** Name of the file: for the place in errors only. */
  readonly file?: string;
}
