import { limitsOfUse } from 'goniokit/report';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type Cell, parquetColumns } from './parquet-columns.ts';
import type { ResultTool } from './result-entry.ts';
import type { ResultWriter, Sink } from './result-writer.ts';

/** Rows that are held until they are written together. */
const ROWS_A_GROUP = 10_000;

/** Rows as Parquet: what is missing null, numbers in 64 bits, tool and limits of use in the metadata. */
export function createParquetWriter(tool: ResultTool, output: Sink): ResultWriter {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: parquetColumns.length },
      ...parquetColumns.map(({ name, type }) => schemaOf(name, type)),
    ],
    kvMetadata: [
      { key: 'goniokit-measurements', value: JSON.stringify({ version: 1, tool, limitsOfUse }) },
    ],
    createdBy: `${tool.name} ${tool.version}`,
  });
  let rows: (readonly Cell[])[] = [];
  let isEmpty = true;

  return {
    async add(part) {
      isEmpty = false;
      for (const row of part as readonly (readonly Cell[])[]) {
        rows.push(row);
        if (rows.length === ROWS_A_GROUP) await writeRows();
      }
    },
    async end() {
      if (isEmpty) return;
      if (rows.length > 0) await writeRows();
      parquet.finish();
      await passOn();
    },
  };

  async function writeRows(): Promise<void> {
    const columnData = parquetColumns.map(({ name }, i) => ({
      name,
      data: rows.map((row) => row[i] ?? null),
    }));
    rows = [];
    parquet.write({ columnData, rowGroupSize: ROWS_A_GROUP });
    await passOn();
  }

  async function passOn(): Promise<void> {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    await output.write(chunk);
  }
}

function schemaOf(name: string, type: 'STRING' | 'DOUBLE' | 'INT32') {
  const repetition_type = 'OPTIONAL' as const;
  return type === 'STRING'
    ? { name, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const, repetition_type }
    : { name, type, repetition_type };
}
