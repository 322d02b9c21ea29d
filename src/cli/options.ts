import { Option } from 'commander';

/** Of an option that may be given several times. */
export const collect = (value: string, all: readonly string[] = []) => [...all, value];

export const renderOption = () =>
  new Option(
    '--render <when>',
    'render charts and overlays and judge what they give (default: auto)',
  ).choices(['auto', 'never']);
