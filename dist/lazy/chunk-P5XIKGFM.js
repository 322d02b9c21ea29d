import{logLines}from"./chunk-TN33QRG7.js";function print({stdout},lines){stdout.write(logLines(lines))}export{print};
