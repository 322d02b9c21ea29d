/** The functions of one WebAssembly import module. */
export type HostFunctions = Record<string, (...values: never[]) => unknown>;

/** What the module sees of a machine: an empty one. */
export interface Wasi {
  readonly functions: HostFunctions;
  /** What was written to the standard streams, cut at 8 KiB: where Go says why it gave up. */
  said(): string;
}

/** Thrown through the module when it ends itself. */
export class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

const success = 0;
const badDescriptor = 8;
const notSupported = 52;

/** 2026-01-01T00:00:00Z in nanoseconds: the time it always is. */
const fixedTime = 1_767_225_600_000_000_000n;
const realtime = 0;
const maxSaid = 8192;

/**
 * WASI preview 1 without files, arguments, environment, network or clock. Time stands still, the monotonic clock counts its calls,
 * and chance is a generator with a constant seed (one that gives a constant would keep a search for primes from ending).
 */
export function emptyMachine(memory: () => ArrayBuffer): Wasi {
  const view = () => new DataView(memory());
  let ticks = 1n;
  let seed = 0x9e3779b9;
  let said = '';

  const random = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return seed & 0xff;
  };
  const sizes = (count: number, size: number) => {
    view().setUint32(count, 0, true);
    view().setUint32(size, 0, true);
    return success;
  };

  return {
    said: () => said,
    functions: {
      args_get: () => success,
      args_sizes_get: sizes,
      environ_get: () => success,
      environ_sizes_get: sizes,
      sched_yield: () => success,
      clock_time_get: (clock: number, _precision: bigint, into: number) => {
        ticks += 1000n;
        view().setBigUint64(into, clock === realtime ? fixedTime : ticks, true);
        return success;
      },
      random_get: (into: number, length: number) => {
        const bytes = new Uint8Array(memory(), into, length);
        for (let at = 0; at < length; at += 1) bytes[at] = random();
        return success;
      },
      fd_write: (descriptor: number, vectors: number, count: number, written: number) => {
        if (descriptor !== 1 && descriptor !== 2) return badDescriptor;
        let total = 0;
        for (let at = vectors; at < vectors + count * 8; at += 8) {
          const start = view().getUint32(at, true);
          const length = view().getUint32(at + 4, true);
          if (said.length < maxSaid)
            said += new TextDecoder().decode(new Uint8Array(memory(), start, Math.min(length, maxSaid)));
          total += length;
        }
        view().setUint32(written, total, true);
        return success;
      },
      // Nobody waits for anything here: every clock is due at once.
      poll_oneoff: (subscriptions: number, events: number, count: number, stored: number) => {
        for (let at = 0; at < count; at += 1) {
          const event = events + at * 32;
          view().setBigUint64(event, view().getBigUint64(subscriptions + at * 48, true), true);
          view().setUint16(event + 8, success, true);
          view().setUint8(event + 10, view().getUint8(subscriptions + at * 48 + 8));
        }
        ticks += 1_000_000n;
        view().setUint32(stored, count, true);
        return success;
      },
      fd_prestat_get: () => badDescriptor,
      fd_fdstat_get: (descriptor: number, into: number) => {
        if (descriptor > 2) return badDescriptor;
        new Uint8Array(memory(), into, 24).fill(0);
        // A character device.
        view().setUint8(into, 2);
        return success;
      },
      proc_exit: (code: number) => {
        throw new Exit(code);
      },
    },
  };
}

/** Answers what a module imports and `functions` do not have with "not supported". */
export function complete(names: readonly string[], functions: HostFunctions): HostFunctions {
  return Object.fromEntries(names.map((name) => [name, functions[name] ?? (() => notSupported)]));
}
