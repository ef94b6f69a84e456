// `@goniokit/formats/parquet`: tables as Parquet. An entry of its own: it is the only one with dependencies.
export { formatParquet } from './parquet/format-parquet.ts';
export { formatParquetAngles } from './parquet/format-parquet-angles.ts';
