import{logLines}from"./chunk-DSZVRTPS.js";function print({stdout},lines){stdout.write(logLines(lines))}export{print};
