import { processIo } from './io.ts';
import { explain, main } from './program.ts';

const io = processIo();
// Nothing is expected to end up here; without this, Node would exit with 1, which means findings.
process.once('uncaughtException', (error) => {
  process.exitCode = explain(error, io);
});
main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
