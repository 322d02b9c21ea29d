const memorySection = 5;
/** 512 MiB in pages of 64 KiB. */
export const maxPages = 8192;

/**
 * Sets the maximum of the only memory of a WebAssembly module. Go sets none, and a template that doubles a text grows to the 4 GiB
 * that a 32-bit address has.
 */
export function limitMemory(module: Uint8Array): Uint8Array {
  let at = 8;
  while (at < module.length) {
    const id = module[at]!;
    const [size, body] = readLeb(module, at + 1);
    const end = body + size;
    if (id !== memorySection) {
      at = end;
      continue;
    }
    const [count, limits] = readLeb(module, body);
    const [minimum] = readLeb(module, limits + 1);
    if (count !== 1 || module[limits] !== 0)
      throw new Error('The module has another memory than Go gives it.');
    const section = [1, 1, ...writeLeb(minimum), ...writeLeb(maxPages)];
    return Buffer.concat([
      module.subarray(0, at),
      Uint8Array.from([memorySection, ...writeLeb(section.length), ...section]),
      module.subarray(end),
    ]);
  }
  throw new Error('The module has no memory.');
}

function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value |= (bytes[at]! & 0x7f) << shift;
    if (bytes[at]! < 0x80) return [value >>> 0, at + 1];
  }
}

function writeLeb(value: number): number[] {
  const out: number[] = [];
  for (; value >= 0x80; value >>>= 7) out.push((value & 0x7f) | 0x80);
  return [...out, value];
}
