import{a,b,c}from"./chunk-N3YJ3T5K.js";import"./chunk-WLCJNZ3C.js";export{b as manifestName,a as neverEntered,c as walkFolder};
