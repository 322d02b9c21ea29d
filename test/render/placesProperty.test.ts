import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/render/types.ts';
import { asChart, renderChart } from './trees.ts';

const helpers = `{{- define "h" -}}
one: é {{ .Values.a }} end
  two: 😀
{{ end }}
{{- define "nested" }}{{ include "h" . | nindent 2 }}
last: {{ template "h" . }}{{ end }}
`;

/** Pieces that may stand one behind the other in any order. */
const pieces = [
  'key: value\n',
  '  - é: 😀 x\n',
  ' ',
  '\n',
  '\t# comment\n',
  '{{ .Values.a }}',
  '{{- .Values.a | quote -}}',
  '{{ include "h" . }}',
  '{{ include "h" . | indent 4 | trim }}\n',
  '{{- include "nested" . | nindent 6 }}\n',
  '{{ template "h" . }}',
  '{{ include "h" . | trunc 7 }}',
  '{{ include "h" . | upper }}',
  '{{- range $i := .Values.list }}\n- {{ $i }}: x\n{{- end }}\n',
  '{{ if eq (include "h" .) "x" }}no{{ else }}yes: {{ .Values.a }}{{ end }}\n',
  '{{ with .Values.map }}{{ toYaml . | nindent 2 }}{{ end }}',
  '{{ tpl "{{ include \\"h\\" . }} tail" . }}\n',
  '{{ $x := include "h" . }}{{ $x | default "none" }}',
  '{{ .Values.missing }}',
  '{{/* nothing */ -}}\n',
];

test('a place of text is where that very text stands; everything else names the action that gave it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }),
      async (chosen) => {
        const files: Record<string, string> = {
          'values.yaml': 'a: "v\\nw"\nlist: [1, 2]\nmap: {k: 1, l: [2]}\n',
          'templates/_helpers.tpl': helpers,
          'templates/a.yaml': chosen.join(''),
        };
        for (const document of asChart(await renderChart(files)).documents) {
          for (const { index, 0: character } of document.text.matchAll(/\S/gu)) {
            const place = document.placeAt(index);
            const source = files[place.file.replace('web/', '')]!.split('\n')[place.line - 1]!.slice(
              place.column - 1,
            );
            if (place.kind === 'text') expect(source.startsWith(character), JSON.stringify(place)).toBe(true);
            else expect(source.startsWith('{{'), JSON.stringify(place)).toBe(true);
            expect(place.kind).not.toBe('near');
            expect(outermost(place).file).toBe(document.file);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** The place in the template that was rendered. */
function outermost(place: Place): Place {
  return place.via === undefined ? place : outermost(place.via);
}
