/** The part of WebAssembly that is used here, in Node and browsers alike; TypeScript knows it only together with the DOM. */
export interface Module {
  readonly [Symbol.toStringTag]: string;
}

export interface Memory {
  readonly buffer: ArrayBuffer;
}

interface Instance {
  readonly exports: Readonly<Record<string, unknown>>;
}

declare const WebAssembly: {
  readonly Module: {
    new (bytes: Uint8Array): Module;
    imports(module: Module): { readonly module: string; readonly name: string }[];
  };
  readonly Instance: new (
    module: Module,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => Instance;
  readonly RuntimeError: new () => Error;
};

/** Compiles a module; throws when the bytes are none. */
export function compile(bytes: Uint8Array): Module {
  // From a copy: Node 20 crashes when it runs what was compiled straight from the buffer that zlib returns.
  return new WebAssembly.Module(new Uint8Array(bytes));
}

/** The names that a module wants from one import module. */
export function importsOf(module: Module, from: string): string[] {
  return WebAssembly.Module.imports(module)
    .filter((each) => each.module === from)
    .map(({ name }) => name);
}

export function instantiate(
  module: Module,
  imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Readonly<Record<string, unknown>> {
  return new WebAssembly.Instance(module, imports).exports;
}
