import{logLines,logText,printable}from"./chunk-K3AQ4MUT.js";function say({stderr},sentence){stderr.write(logText(`sa-lint: ${printable(sentence)}
`))}function print({stdout},lines){stdout.write(logLines(lines))}export{say,print};
