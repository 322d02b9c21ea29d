import type { Report } from './report.ts';
import { pageOf } from './tokens/page.ts';

/** The map of the tokens with the findings beside it, as one page that loads nothing. */
export const html: Report = ({ findings, summary }, { tokens }) =>
  pageOf(tokens ?? { rows: [], workloads: summary.workloads }, findings);
