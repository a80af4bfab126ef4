/** A column of numbers for JSON: Base64 of its bytes, in the order of the machine. */
export const packColumn = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** The bytes of a column in memory of their own, as numbers of several bytes need it. */
export function columnBytes(column: string): ArrayBuffer {
  const bytes = new Uint8Array(Buffer.byteLength(column, 'base64'));
  Buffer.from(bytes.buffer).write(column, 'base64');
  return bytes.buffer;
}
