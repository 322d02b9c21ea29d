import{manifestName,neverEntered,walkFolder}from"./chunk-E2ZRA7LT.js";import"./chunk-MYD3BOG4.js";export{manifestName,neverEntered,walkFolder};
