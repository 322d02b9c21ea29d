export { namePlace } from './objects.ts';
